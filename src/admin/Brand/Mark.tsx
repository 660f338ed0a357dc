/** The sign of the product: people around a circle that stands for the customer. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg aria-hidden="true" fill="none" height={size} viewBox="0 0 32 32" width={size}>
      <circle cx="16" cy="16" r="15" fill="#2563eb" />
      <circle cx="16" cy="16" r="4.5" fill="#fff" />
      <g fill="#bfdbfe">
        <circle cx="16" cy="6" r="2.4" />
        <circle cx="24.7" cy="21" r="2.4" />
        <circle cx="7.3" cy="21" r="2.4" />
      </g>
      <path d="M16 8.4v3.1M22.6 19.8l-2.7-1.6M9.4 19.8l2.7-1.6" stroke="#bfdbfe" strokeWidth="1.6" />
    </svg>
  )
}
