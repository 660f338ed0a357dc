import type { ClientConfig, ClientField, OptionObject } from 'payload'

interface Place {
  collection: string
  field: string
}

/**
 * The client configuration with one more choice in a field, so that an open form offers it at once. Loading the page
 * anew would do so too, but would lose what has been typed into the form.
 */
export function withOption(config: ClientConfig, { collection: slug, field: name }: Place, option: OptionObject): ClientConfig {
  return {
    ...config,
    collections: config.collections.map((collection) =>
      collection.slug === slug ? { ...collection, fields: collection.fields.map((field) => extended(field, name, option)) } : collection,
    ),
  }
}

function extended(field: ClientField, name: string, option: OptionObject): ClientField {
  if (field.type === 'row' || field.type === 'collapsible') return { ...field, fields: field.fields.map((one) => extended(one, name, option)) }
  return field.type === 'select' && field.name === name ? { ...field, options: [...field.options, option] } : field
}
