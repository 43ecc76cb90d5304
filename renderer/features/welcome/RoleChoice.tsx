type Role = 'adviser' | 'centre'

const ROLES: readonly Readonly<{ value: Role; label: string; says: string }>[] = [
  {
    value: 'adviser',
    label: 'I am an expert adviser',
    says: 'You audit, plan, coach and run forums with the schools of your hub.',
  },
  {
    value: 'centre',
    label: 'I am in the central team',
    says: 'You import what advisers send and read it across the hubs.',
  },
]

/** Two ways to work; arrows move between them. */
export function RoleChoice({ value, onChange }: Readonly<{ value: Role; onChange: (role: Role) => void }>) {
  return (
    <fieldset className="welcome-roles">
      <legend>Who are you?</legend>
      {ROLES.map((role) => (
        <label
          key={role.value}
          className={role.value === value ? 'welcome-role welcome-role-on' : 'welcome-role'}
        >
          <input
            type="radio"
            name="role"
            aria-labelledby={`role-${role.value}`}
            aria-describedby={`role-${role.value}-says`}
            // biome-ignore lint/a11y/noAutofocus: the first thing to answer on the first page
            autoFocus={role.value === 'adviser'}
            checked={role.value === value}
            onChange={() => onChange(role.value)}
          />
          <span>
            <strong id={`role-${role.value}`}>{role.label}</strong>
            <span id={`role-${role.value}-says`}>{role.says}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
