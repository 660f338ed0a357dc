/** For fields that commands and the server set, never a form, an import or a PATCH. */
export const byServer = {
  access: { create: () => false, update: () => false },
  custom: { essential: true, computed: true, setByServer: true },
} as const
