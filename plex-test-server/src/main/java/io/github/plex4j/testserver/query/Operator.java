package io.github.plex4j.testserver.query;

/** The operators between the name of a field and its value. */
enum Operator {
    NOT_IS("!="),
    IS("="),
    GREATER(">>"),
    LESS("<<"),
    NOT("!"),
    GREATER_OR_EQUAL(">"),
    LESS_OR_EQUAL("<"),
    PLAIN("");

    private final String suffix;

    Operator(String suffix) {
        this.suffix = suffix;
    }

    /** Returns the operator at the end of a parameter's name; the equals sign of the query itself is not part of it. */
    static Operator of(String parameterName) {
        for (Operator operator : values()) {
            if (parameterName.endsWith(operator.suffix)) {
                return operator;
            }
        }
        return PLAIN;
    }

    String fieldOf(String parameterName) {
        return parameterName.substring(0, parameterName.length() - suffix.length());
    }
}
