import { clauseOfProof, writtenTexts } from "../content/written.ts";
import type { Ledger } from "../schema/ledger.ts";
import { joinLedger, type LedgerPiece, ledgerFile } from "../schema/ledger-files.ts";
import type { Lock } from "../schema/lock.ts";
import {
	ARCHIVE_NAME,
	type ArchiveFile,
	archiveFile,
	type ProofFile,
	proofFile,
	toLock,
	type WatchFile,
	watchFile,
	watchPath,
} from "../schema/lock-files.ts";

/**
 * What commands wrote into a content folder that was checked before.
 *
 * @throws where a file is none of theirs: the check says what is wrong with it
 */
export function readWritten(folder: string): { readonly lock: Lock | undefined; readonly ledger: Ledger | undefined } {
	const proofs = new Map<string, ProofFile>();
	const watch = new Map<string, WatchFile>();
	const pieces: LedgerPiece[] = [];
	let archive: ArchiveFile | undefined;
	for (const { path, text } of writtenTexts(folder)) {
		const json: unknown = JSON.parse(text);
		const clause = clauseOfProof(path);
		if (clause !== undefined) proofs.set(clause, proofFile.parse(json));
		else if (path.startsWith("ledger/")) pieces.push(ledgerFile.parse(json));
		else if (path === watchPath(ARCHIVE_NAME)) archive = archiveFile.parse(json);
		else watch.set(path.replace(/^watch\/|\.json$/g, ""), watchFile.parse(json));
	}
	return { lock: toLock({ proofs, watch, archive }), ledger: joinLedger(pieces) };
}
