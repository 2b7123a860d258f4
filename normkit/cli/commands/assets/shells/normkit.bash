# Completion of normkit for bash, written by tools/cli/build_completions.py from its parsers.

_normkit() {
    local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" command= options= at
    COMPREPLY=()
    for ((at = 1; at < COMP_CWORD; at++)); do
        if [[ "${COMP_WORDS[at]}" != -* ]]; then command="${COMP_WORDS[at]}"; break; fi
    done
    if [[ -z "$command" ]]; then
        COMPREPLY=($(compgen -W "check fix review undo learn rules explain plugins init completion --help --version" -- "$cur"))
        return
    fi
    case "$command:$prev" in
        check:--no-plugin)  return ;;
        check:--config)  return ;;
        check:--stdin-filename)  return ;;
        check:--encoding)  return ;;
        check:--jobs)  return ;;
        check:--timeout)  return ;;
        check:--facts-memory)  return ;;
        check:--select)  return ;;
        check:--extend-select)  return ;;
        check:--ignore)  return ;;
        check:--scope) COMPREPLY=($(compgen -W "all record corpus" -- "$cur")); return ;;
        check:--save-facts)  return ;;
        check:--known)  return ;;
        check:--output-format) COMPREPLY=($(compgen -W "text json jsonl github sarif gitlab azure junit rdjson" -- "$cur")); return ;;
        check:--findings)  return ;;
        check:--schema)  return ;;
        check:--report)  return ;;
        check:--report-examples)  return ;;
        check:--compare)  return ;;
        check:--baseline)  return ;;
        check:--decisions)  return ;;
        check:--write-baseline)  return ;;
        fix:--no-plugin)  return ;;
        fix:--config)  return ;;
        fix:--stdin-filename)  return ;;
        fix:--encoding)  return ;;
        fix:--jobs)  return ;;
        fix:--timeout)  return ;;
        fix:--facts-memory)  return ;;
        fix:--select)  return ;;
        fix:--extend-select)  return ;;
        fix:--ignore)  return ;;
        fix:--scope) COMPREPLY=($(compgen -W "all record corpus" -- "$cur")); return ;;
        fix:--save-facts)  return ;;
        fix:--known)  return ;;
        fix:--output-format) COMPREPLY=($(compgen -W "text json jsonl github sarif gitlab azure junit rdjson" -- "$cur")); return ;;
        fix:--findings)  return ;;
        fix:--schema)  return ;;
        fix:--report)  return ;;
        fix:--report-examples)  return ;;
        fix:--compare)  return ;;
        fix:-o | fix:--output)  return ;;
        fix:--add-columns)  return ;;
        fix:--rejects)  return ;;
        fix:--duplicates)  return ;;
        fix:--baseline)  return ;;
        fix:--decisions)  return ;;
        review:--no-plugin)  return ;;
        review:--config)  return ;;
        review:--stdin-filename)  return ;;
        review:--encoding)  return ;;
        review:--jobs)  return ;;
        review:--timeout)  return ;;
        review:--facts-memory)  return ;;
        review:--select)  return ;;
        review:--extend-select)  return ;;
        review:--ignore)  return ;;
        review:--scope) COMPREPLY=($(compgen -W "all record corpus" -- "$cur")); return ;;
        review:--save-facts)  return ;;
        review:--known)  return ;;
        review:--output-format) COMPREPLY=($(compgen -W "text json jsonl github sarif gitlab azure junit rdjson" -- "$cur")); return ;;
        review:--findings)  return ;;
        review:--schema)  return ;;
        review:--report)  return ;;
        review:--report-examples)  return ;;
        review:--compare)  return ;;
        review:--baseline)  return ;;
        review:--decisions)  return ;;
        learn:--no-plugin)  return ;;
        learn:--config)  return ;;
        learn:--stdin-filename)  return ;;
        learn:--encoding)  return ;;
        learn:--jobs)  return ;;
        learn:--timeout)  return ;;
        learn:--facts-memory)  return ;;
        learn:-o | learn:--output)  return ;;
        rules:--output-format) COMPREPLY=($(compgen -W "text json" -- "$cur")); return ;;
        init:--plugin)  return ;;
    esac
    case "$command" in
        check) options='-h --help --traceback --no-plugin -q --quiet --config --isolated -v --verbose --stdin-filename --force-exclude --no-gitignore --encoding --jobs --timeout --facts-memory --select --extend-select --ignore --scope --save-facts --known --output-format --statistics --findings --schema --trust-config --exit-zero --report --report-examples --report-redact --compare --baseline --decisions --write-baseline --prune-baseline' ;;
        fix) options='-h --help --traceback --no-plugin -q --quiet --config --isolated -v --verbose --stdin-filename --force-exclude --no-gitignore --encoding --jobs --timeout --facts-memory --select --extend-select --ignore --scope --save-facts --known --output-format --statistics --findings --schema --trust-config --exit-zero --report --report-examples --report-redact --compare --unsafe-fixes --diff -o --output --add-columns --rejects --duplicates --baseline --decisions --no-schema --exit-non-zero-on-fix' ;;
        review) options='-h --help --traceback --no-plugin -q --quiet --config --isolated -v --verbose --stdin-filename --force-exclude --no-gitignore --encoding --jobs --timeout --facts-memory --select --extend-select --ignore --scope --save-facts --known --output-format --statistics --findings --schema --trust-config --exit-zero --report --report-examples --report-redact --compare --baseline --decisions' ;;
        undo) options='-h --help --traceback -q --quiet --outside' ;;
        learn) options='-h --help --traceback --no-plugin -q --quiet --config --isolated -v --verbose --stdin-filename --force-exclude --no-gitignore --encoding --jobs --timeout --facts-memory -o --output' ;;
        rules) options='-h --help --traceback --output-format' ;;
        explain) options='-h --help --traceback' ;;
        plugins) options='-h --help --traceback' ;;
        init) options='-h --help --traceback --plugin' ;;
        completion) options='-h --help --traceback' ;;
    esac
    if [[ "$cur" == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$cur"))
        return
    fi
    # Files are completed by bash itself, where nothing else is.
    case "$command" in
        completion) COMPREPLY=($(compgen -W "bash zsh fish" -- "$cur")) ;;
    esac
}
complete -o bashdefault -o default -F _normkit normkit
