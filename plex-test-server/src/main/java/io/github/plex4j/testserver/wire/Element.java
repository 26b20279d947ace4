package io.github.plex4j.testserver.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An element of an answer: fields in their order, each a scalar, one element, or a list of elements. A list may compute
 * its elements as they are written. For one thread until it is {@linkplain #finish finished}, for any number afterwards.
 */
public final class Element {
    private final String xmlName;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private boolean finished;
    private volatile byte @Nullable [] json;

    private Element(String xmlName) {
        this.xmlName = xmlName;
    }

    /** Returns an empty element that has this name in XML. */
    public static Element named(String xmlName) {
        return new Element(xmlName);
    }

    /** Returns a copy whose fields can be set without changing this one; the values are shared. */
    public Element copy() {
        Element copy = new Element(xmlName);
        copy.fields.putAll(fields);
        return copy;
    }

    /** Returns the name in XML. */
    public String xmlName() {
        return xmlName;
    }

    /** Returns the fields in their order. */
    public Map<String, Object> fields() {
        return finished ? Collections.unmodifiableMap(fields) : fields;
    }

    /**
     * Keeps this element and all in it from further changes, so that several answers can share it. A {@linkplain #copy copy}
     * takes changes.
     */
    public Element finish() {
        finished = true;
        fields.values().forEach(Element::finish);
        return this;
    }

    private static void finish(Object value) {
        if (value instanceof Element element) {
            element.finish();
        } else if (value instanceof List<?> elements) {
            elements.forEach(Element::finish);
        }
    }

    boolean isFinished() {
        return finished;
    }

    /** Returns the JSON of this element, written on the first call: a finished one is written alike each time. */
    byte[] json(Function<Element, byte[]> written) {
        byte[] known = json;
        if (known == null) {
            known = written.apply(this);
            json = known;
        }
        return known;
    }

    private Map<String, Object> changeable() {
        if (finished) {
            throw new IllegalStateException("This element is finished: change a copy of it.");
        }
        return fields;
    }

    /** Sets a scalar: text, number or boolean. Null leaves the element as it is. */
    public Element put(String name, @Nullable Object scalar) {
        if (scalar != null) {
            changeable().put(name, scalar);
        }
        return this;
    }

    /** Sets a single element. */
    public Element child(String name, @Nullable Element element) {
        return put(name, element);
    }

    /** Sets a list of elements; an empty list is left out, as Plex does. */
    public Element list(String name, List<Element> elements) {
        return elements.isEmpty() ? this : put(name, elements);
    }

    /** Sets fields, a null value removes one. A field that was there moves to the end. */
    public Element over(Map<String, @Nullable Object> others) {
        for (Map.Entry<String, @Nullable Object> other : others.entrySet()) {
            remove(other.getKey());
            put(other.getKey(), other.getValue());
        }
        return this;
    }

    /** Removes a field. */
    public Element remove(String name) {
        changeable().remove(name);
        return this;
    }

    /** Turns the numbers and flags of this element into text, as Plex does where it builds XML first. */
    public Element stringified() {
        changeable().replaceAll((name, value) -> {
            if (value instanceof Number number) {
                return number.toString();
            }
            return value instanceof Boolean flag ? (flag ? "1" : "0") : value;
        });
        return this;
    }
}
