/** What runs on every page of a clause, in one file: apart, they would weigh a third more and cost requests. */
import "./cite-kit.ts";
import "./file-check-box.ts";
import "./open-fold.ts";
import "./said-on.ts";
import "./share-link.ts";
