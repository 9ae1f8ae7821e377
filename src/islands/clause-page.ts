/** What runs on every page of a clause, in one file: apart, the two would weigh a third more and cost one request more. */
import "./cite-kit.ts";
import "./share-link.ts";
