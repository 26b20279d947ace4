package io.github.plex4j.testserver.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an element as XML: scalars are attributes, flags are 1 and 0. Thread-safe. */
public final class XmlForm {
    private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();

    /** Writes the element; does not close the stream. */
    public void write(Element root, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = factory.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            writeElement(xml, root.xmlName(), root);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException exception) {
            throw new IOException("The answer cannot be written as XML", exception);
        }
    }

    private static void writeElement(XMLStreamWriter xml, String name, Element element) throws XMLStreamException {
        xml.writeStartElement(name);
        for (Map.Entry<String, Object> field : element.fields().entrySet()) {
            Object value = field.getValue();
            if (!(value instanceof Element) && !(value instanceof Iterable)) {
                xml.writeAttribute(field.getKey(), legal(text(value)));
            }
        }
        for (Map.Entry<String, Object> field : element.fields().entrySet()) {
            if (field.getValue() instanceof Element single) {
                writeElement(xml, single.xmlName(), single);
            } else if (field.getValue() instanceof Iterable<?> elements) {
                writeAll(xml, elements);
            }
        }
        xml.writeEndElement();
    }

    private static void writeAll(XMLStreamWriter xml, Iterable<?> elements) throws XMLStreamException {
        for (Object each : elements) {
            if (each instanceof Element one) {
                writeElement(xml, one.xmlName(), one);
            }
        }
    }

    private static String text(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "1" : "0";
        }
        return value.toString();
    }

    private static String legal(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character < ' ' && character != '\t' && character != '\n' && character != '\r') {
                return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "");
            }
        }
        return text;
    }
}
