/** The path of the desk or, with an id, of an article's page on it: `/desk/2015/05/18/slug/`. */
export function deskPath(id?: string): string {
  return id ? `/desk/${id}/` : "/desk/";
}

/** The path of the reference of fields. */
export const fieldsPath = `${deskPath()}fields/`;
