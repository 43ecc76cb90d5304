#!/bin/sh
# Starts $FIELDBOOK_PROGRAM as the unprivileged user 65534, who lives in $FIELDBOOK_APP_HOME. Chromium
# will not run its sandbox as root, and switching the sandbox off is not an answer. launch.ts sets both;
# Playwright takes this file for the program itself.
set -eu
: "${FIELDBOOK_PROGRAM:?}" "${FIELDBOOK_APP_HOME:?}"

# The key to root's display, where only its new reader can read it.
if [ -n "${XAUTHORITY:-}" ] && [ -r "$XAUTHORITY" ]; then
  own_key="$FIELDBOOK_APP_HOME/.Xauthority"
  install -m 600 -o 65534 -g 65534 "$XAUTHORITY" "$own_key.$$"
  mv -f "$own_key.$$" "$own_key" # in one step: another window may be reading it
  export XAUTHORITY="$own_key"
fi

cd "$FIELDBOOK_APP_HOME"
unset XDG_RUNTIME_DIR XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME DBUS_SESSION_BUS_ADDRESS
export HOME="$FIELDBOOK_APP_HOME" USER=nobody LOGNAME=nobody
exec setpriv --reuid=65534 --regid=65534 --clear-groups -- "$FIELDBOOK_PROGRAM" "$@"
