import ColumnHead from "./ColumnHead.astro";
import Link from "./Link.astro";
import Provision from "./Provision.astro";
import Table from "./Table.astro";
import Term from "./Term.astro";

/** What stands for Markdown, and for the words of this book, in a page of content. It need not import them. */
export const BOOK_COMPONENTS = { a: Link, table: Table, th: ColumnHead, Term, Provision };
