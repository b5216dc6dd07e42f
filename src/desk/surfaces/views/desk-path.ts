/** The path of the desk or, with an id, of an article's page on it: `/desk/2015/05/18/slug/`. */
export function deskPath(id?: string): string {
  return id ? `/desk/${id}/` : "/desk/";
}

/** The path of the reference of fields. */
export const fieldsPath = `${deskPath()}fields/`;

/** The page on which a file is written: `/desk/2015/05/18/slug/edit/`, `/desk/people/ines-falk/edit/`. */
export function editPath(id: string): string {
  return `${deskPath(id)}edit/`;
}

/** The page of an article as it is being written. */
export function shownPath(id: string): string {
  return `${deskPath(id)}shown/`;
}

/** The page of everything that is not an article. */
export const entriesPath = `${deskPath()}entries/`;

/** The page on which an article is begun. */
export const newPath = `${deskPath()}new/`;
