import { withPayload } from '@payloadcms/next/withPayload'

/** Security headers, compression and the REST routes belong to the Express host (src/server.ts). */
const nextConfig = {
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
