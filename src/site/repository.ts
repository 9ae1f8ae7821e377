/**
 * Address of the repository, where errors are reported and providers answer. Set it when building for a site that people
 * read; without it, links lead to a name that is reserved for examples and is nobody's.
 */
export const REPOSITORY = (process.env.CLAUSEBOOK_REPOSITORY ?? "https://repository.example/clausebook").replace(/\/$/, "");
