/** The address of the desk or, with its id, of an article on the desk: `/desk/2015/05/18/slug/`. */
export function deskPath(id?: string): string {
  return id ? `/desk/${id}/` : "/desk/";
}
