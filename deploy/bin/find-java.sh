# Sourced by start scripts. Sets JAVA_HOME to a JDK of release 21 or newer, or fails in one line.
#
# JAVA_HOME wins when it is new enough; otherwise the newest JDK found on PATH or in the places
# where systems, package managers and SDKMAN put theirs.

java_release() { # prints the major release of the JDK in $1, or 0
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  version=$(sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" 2>/dev/null)
  [ -n "$version" ] ||
    version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \(1\.\)\{0,1\}\([0-9]*\).*/\2/p')
  echo "${version:-0}"
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ] && [ "$(java_release "$JAVA_HOME")" -ge 21 ]; then
    export JAVA_HOME
    return 0
  fi
  on_path=$(command -v javac 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null)
  best=0
  for home in "${on_path%/bin/javac}" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$home" ] || continue
    release=$(java_release "$home")
    if [ "$release" -ge 21 ] && [ "$release" -gt "$best" ]; then
      best=$release
      JAVA_HOME=$home
    fi
  done
  if [ "$best" -eq 0 ]; then
    echo "A JDK of release 21 or newer is needed and none was found: install one (Debian: apt install openjdk-21-jdk, or any newer) or point JAVA_HOME at it." >&2
    return 1
  fi
  export JAVA_HOME
}

find_java || exit 1
