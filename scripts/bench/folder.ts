import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export interface FolderSize {
	readonly files: number;
	readonly bytes: number;
}

/** Number and bytes of the files below a folder whose names end in `ending`. */
export function folderSize(folder: string, ending = ""): FolderSize {
	const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(ending))
		.map((entry) => statSync(join(entry.parentPath, entry.name)).size);
	return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
