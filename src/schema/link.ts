import { z } from "zod";

/** The only kind of address that may be printed as a link. */
export const httpsUrl = z
	.url({
		protocol: /^https$/,
		error: "must be a full https:// address",
	})
	.refine((value) => !/[\s"'<>`]/.test(value), {
		error: "must not contain spaces, quotes or angle brackets",
	});
