package io.github.plex4j.testserver.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of an answer: fields in their order, each a scalar, one element, or a list of elements. A list may compute
 * its elements as they are written. For one thread.
 */
public final class Element {
    private final String xmlName;
    private final Map<String, Object> fields = new LinkedHashMap<>();

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
        return fields;
    }

    /** Sets a scalar: text, number or boolean. Null leaves the element as it is. */
    public Element put(String name, @Nullable Object scalar) {
        if (scalar != null) {
            fields.put(name, scalar);
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

    /** Removes a field. */
    public Element remove(String name) {
        fields.remove(name);
        return this;
    }

    /** Turns the numbers and flags of this element into text, as Plex does where it builds XML first. */
    public Element stringified() {
        fields.replaceAll((name, value) -> {
            if (value instanceof Number number) {
                return number.toString();
            }
            return value instanceof Boolean flag ? (flag ? "1" : "0") : value;
        });
        return this;
    }
}
