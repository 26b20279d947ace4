# What the launchers share: finds Java, builds when jars are missing or older than their sources, starts the jar.
# To be sourced by a POSIX shell with "set -eu" and $bin, the folder of this file. Says everything on standard error.
#
#   launch MODULE [argument...]   replaces the shell by MODULE's program
#
# A class-data archive beside the jars halves the time to start. It belongs to one Java and to the very jars it was made
# from. It is made after a build and by "--version"; a program that finds none that fits starts without, and one is
# made for the next start when this one is over.

root=$(CDPATH='' cd -- "$bin/.." && pwd -P)
lock=$root/target/launch.lock
stamp=$root/target/launch.stamp

# The modules that programs are made of, and the programs.
libraries='plex-test-server plex-client plex-mcp-core'
programs='plex-mcp-stdio plex-cli'

# The first -Xlog silences standard output, to which the JVM would print its warnings. A heap that starts small saves
# resident memory; half of it for what is new, since a page of a list is short-lived, and so much that the first collection of
# garbage, which takes ten milliseconds, comes after the list of tools and not within it. Figures for monitoring, which the
# JVM would leave in the temporary folder, are nobody's here.
jvm_options='-Xlog:disable -Xlog:all=error:stderr -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
    -XX:-UsePerfData -Xss512k -Xms24m -Xmn12m -Xmx256m'

# Seconds from the start of a program to the making of its archive, by when the client has what it asked for first.
training_delay=10

# Seconds in that run for what the program does after the handshake.
training_pause=3

say() {
    printf '%s: %s\n' "${0##*/}" "$1" >&2
}

die() {
    say "$1"
    exit 1
}

launch() {
    module=$1
    shift
    find_java
    if is_stale "$module"; then
        build "$module"
    fi
    find_copy "$module" || make_copy "$module"
    archive=$copy/$java_id.jsa
    if [ ! -f "$archive" ]; then
        if [ "${1:-}" = --version ]; then
            retrain "$module"
        else
            # Twice in the background: the program must not be the parent of what it does not know.
            (train_later "$module" </dev/null >/dev/null 2>&1 &)
        fi
    fi
    if [ -f "$archive" ]; then
        set -- "-XX:SharedArchiveFile=$archive" -jar "$copy/$module.jar" "$@"
    else
        set -- -jar "$copy/$module.jar" "$@"
    fi
    # shellcheck disable=SC2086 # the options are several words
    exec "$java" $jvm_options "$@"
}

jar_of() {
    printf '%s/%s/target/%s.jar' "$root" "$1" "$1"
}

# Sets java, java_home (empty where it cannot be told) and java_id, without starting a JVM where that can be avoided.
find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java=$JAVA_HOME/bin/java
        java_home=$JAVA_HOME
        [ -x "$java" ] || die "JAVA_HOME is $JAVA_HOME, where there is no bin/java"
    else
        java=$(command -v java) || die 'Java 17 or newer is needed: put it on the PATH or set JAVA_HOME'
        java_home=$(readlink -f -- "$java")
        java_home=${java_home%/bin/java}
    fi
    if [ -r "$java_home/release" ]; then
        java_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$java_home/release")
        java_id=$(cksum <"$java_home/release")
    else
        java_home=
        java_text=$("$java" -version 2>&1) || die "$java does not start: $java_text"
        java_version=$(printf '%s\n' "$java_text" | sed -n 's/.* version "\([0-9]*\).*/\1/p')
        java_id=$(printf '%s\n' "$java_text" | cksum)
    fi
    java_id=${java_id%% *}
    [ "${java_version:-0}" -ge 17 ] || die "Java 17 or newer is needed; $java is version ${java_version:-unknown}"
}

# Whether a source is newer than what the module's program was last built from.
is_stale() {
    reference=$(jar_of "$1")
    [ -f "$reference" ] || return 0
    for candidate in "$stamp" "$root/$1"/target/lib/plex-*.jar; do
        if [ "$candidate" -nt "$reference" ]; then
            reference=$candidate
        fi
    done
    set -- "$root/pom.xml" "$root/$1/pom.xml" "$root/$1/src/main"
    for library in $libraries; do
        set -- "$@" "$root/$library/pom.xml" "$root/$library/src/main"
    done
    newer=$(find "$@" -newer "$reference" -print | head -n 1)
    [ -n "$newer" ]
}

# Builds all programs, so that none has to be built when an MCP client starts it; one build at a time.
build() {
    command -v mvn >/dev/null || die 'Maven is needed for the first start: put mvn on the PATH'
    if [ -n "$java_home" ]; then
        [ -x "$java_home/bin/javac" ] || die "A JDK is needed for the first start; $java_home has no compiler"
        JAVA_HOME=$java_home
        export JAVA_HOME
    fi
    take_lock
    if is_stale "$1"; then
        say 'building, which takes a minute the first time'
        : >"$stamp.new"
        # Maven colours even its silence, which an assistant would log.
        # shellcheck disable=SC2086 # commas between words
        if ! output=$(cd "$root" && mvn -q -B -Dstyle.color=never -Dmaven.test.skip=true -Dspotless.check.skip=true \
            -Djacoco.skip=true -pl "$(printf '%s,' $programs)" -am package </dev/null 2>&1); then
            printf '%s\n' "$output" >&2
            die 'the build failed'
        fi
        mv -f "$stamp.new" "$stamp"
        for program in $programs; do
            make_copy "$program"
            train "$program"
        done
        find_copy "$1"
    fi
    leave_lock
}

take_lock() {
    mkdir -p "$root/target"
    waiting=
    until mkdir "$lock" 2>/dev/null; do
        holder=$(cat "$lock/pid" 2>/dev/null) || holder=
        if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
            rm -rf "$lock"
            continue
        fi
        # A start that was killed before it could write its number leaves a lock that nobody holds.
        if [ -z "$holder" ] && [ -n "$(find "$lock" -maxdepth 0 -mmin +1 2>/dev/null)" ]; then
            rm -rf "$lock"
            continue
        fi
        [ -n "$waiting" ] || say 'waiting for a build that another start has begun'
        waiting=yes
        sleep 1
    done
    trap leave_lock EXIT
    trap 'exit 130' HUP INT TERM
    printf '%s\n' "$$" >"$lock/pid"
}

leave_lock() {
    rm -rf "$lock"
    trap - EXIT HUP INT TERM
}

# Programs run on copies of the jars: Maven writes over its own, and a program whose jars change under it breaks.
# Sets copy to the folder of the newest; fails where there is none of the jars as they are.
find_copy() {
    copy=
    for candidate in "$root/$1"/target/run/*/made; do
        if [ -f "$candidate" ]; then
            copy=${candidate%/made}
        fi
    done
    [ -n "$copy" ] || return 1
    for candidate in "$(jar_of "$1")" "$root/$1"/target/lib/*.jar; do
        if [ "$candidate" -nt "$copy/made" ]; then
            return 1
        fi
    done
}

# Older copies may be in use; the last few are kept.
make_copy() {
    copy=$root/$1/target/run/$(date +%s)-$$
    mkdir -p "$copy/lib"
    : >"$copy/begun"
    cp "$(jar_of "$1")" "$copy/"
    cp "$root/$1"/target/lib/*.jar "$copy/lib/"
    mv "$copy/begun" "$copy/made"
    set -- "$root/$1"/target/run/*
    while [ "$#" -gt 5 ]; do
        rm -rf "$1"
        shift
    done
}

train_later() {
    sleep "$training_delay"
    retrain "$1"
}

retrain() {
    take_lock
    [ -f "$copy/$java_id.jsa" ] || train "$1"
    leave_lock
}

# Makes the class-data archive from a short run. Without one a program only starts more slowly.
train() {
    archive=$copy/$java_id.jsa
    # shellcheck disable=SC2046,SC2086 # the options are several words
    if training_input "$1" |
        env -u PLEX_TOKEN -u PLEX_TOKEN_FILE "$java" $jvm_options "-XX:ArchiveClassesAtExit=$archive.new" \
            -jar "$copy/$1.jar" --demo $(training_command "$1") >/dev/null 2>&1 && [ -f "$archive.new" ]; then
        mv -f "$archive.new" "$archive"
    else
        rm -f "$archive.new"
        say "no class-data archive could be made for $1; it starts without"
    fi
}

# The words that follow --demo.
training_command() {
    if [ "$1" = plex-cli ]; then
        printf 'search night'
    fi
}

# A person's client is not as quick as this one: what the server does after the handshake is over before the first call,
# and so in the archive.
training_input() {
    case $1 in
        plex-mcp-stdio)
            # Both eras of MCP, as a client speaks that asks first which of them the server knows.
            training_modern '"id":"a","method":"server/discover","params":{'
            training_modern '"id":"b","method":"tools/list","params":{'
            training_line '"id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"training","version":"1"}}'
            training_line '"method":"notifications/initialized"'
            training_line '"id":2,"method":"ping"'
            training_line '"id":3,"method":"tools/list"'
            sleep "$training_pause"
            training_line '"id":4,"method":"tools/call","params":{"name":"get_libraries","arguments":{}}'
            training_line '"id":5,"method":"tools/call","params":{"name":"search_media","arguments":{"query":"night"}}'
            training_modern '"id":"c","method":"tools/call","params":{"name":"search_media","arguments":{"query":"night"},'
            training_line '"id":6,"method":"tools/call","params":{"name":"get_library_items","arguments":{"libraryKey":"1"}}'
            training_line '"id":7,"method":"tools/call","params":{"name":"get_libraries","arguments":{"no":"such argument"}}'
            ;;
    esac
}

training_line() {
    printf '{"jsonrpc":"2.0",%s}\n' "$1"
}

# A request of revision 2026-07-28, whose parameters are left open.
training_modern() {
    training_line "$1\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}}"
}
