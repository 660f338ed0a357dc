/** From now on every page shows what this student sees; `null` ends that. The desktop is a page that everybody has. */
export function chooseStudent(id: string | null): void {
  document.cookie = id ? `view-as=${encodeURIComponent(id)}; path=/; samesite=lax` : 'view-as=; path=/; samesite=lax; max-age=0'
  window.location.assign('/admin')
}
