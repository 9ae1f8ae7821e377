import { z } from "zod";

/** A calendar day, `YYYY-MM-DD`; zod rejects days that do not exist. Quote it in YAML. */
export const day = z.iso.date('must be a real day as a quoted string, such as "2026-07-08"');

/** A date the document itself may fail to give. The page then says "not stated", never a guess. */
export const dayOrNotStated = z.union([day, z.literal("not-stated")], {
	error: 'must be a real day as a quoted string, such as "2026-07-08", or not-stated',
});
