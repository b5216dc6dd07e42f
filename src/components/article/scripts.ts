/** The scripts of an article, as one file. */
import "./contents.ts";
import "./share.ts";
