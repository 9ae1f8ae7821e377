/**
 * Names of files and folders that every system can hold. Windows keeps some words for devices, whatever ending follows
 * them, and drops a dot or a space at the end (learn.microsoft.com, "Naming Files, Paths, and Namespaces").
 */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:[ ]*\.|[ ]*$)/iu;
const NEVER = /[<>:"\\|?*\p{Cc}]/u;

/**
 * Most characters of one name. Systems hold 255 bytes and Windows 260 characters of a whole path, of which an address
 * of the site takes three such names, its folder and a clone's own.
 */
export const LONGEST_NAME = 60;

/**
 * Why a name of a file, a folder or an address cannot be kept on every system.
 *
 * @returns the end of a sentence that begins with the name, undefined where it can
 */
export function nameFault(name: string): string | undefined {
	if (name.length > LONGEST_NAME) return `has ${name.length} characters; the most is ${LONGEST_NAME}`;
	if (DEVICE.test(name)) return "is a name that Windows keeps for a device";
	if (NEVER.test(name)) return 'has a character that Windows does not allow in a name: < > : " \\ | ? * or a control character';
	if (/[. ]$/.test(name)) return "ends with a dot or a space, which Windows drops";
	return undefined;
}
