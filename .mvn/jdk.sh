# Sourced by weir and dev. Prints the home of a JDK of at least 25, or says what to install.
jdk_major() { # reads the release file: no JVM is started
  local v
  v=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$v" ] && [ -x "$1/bin/java" ] && echo "$v"
}
find_jdk25() {
  local c v j
  for c in "${JAVA_HOME:-}" "$(j=$(command -v java 2>/dev/null) && j=$(readlink -f "$j" 2>/dev/null) && dirname "$(dirname "$j")")" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -n "$c" ] || continue
    v=$(jdk_major "$c") || continue
    if [ "${v:-0}" -ge 25 ] && [ -x "$c/bin/javac" ]; then echo "$c"; return 0; fi
  done
  echo "weir: no JDK of version 25 or later was found." >&2
  echo "      Looked at JAVA_HOME, java on the PATH and the usual folders (/usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks)." >&2
  echo "      Install one, for example 'apt-get install temurin-25-jdk' or from https://adoptium.net, or set JAVA_HOME to it." >&2
  return 1
}
