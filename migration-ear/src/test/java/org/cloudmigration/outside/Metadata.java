package org.cloudmigration.outside;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What {@code $metadata} tells of the sets of the API; read without any library of OData. */
record Metadata(Map<String, EntitySet> sets) {

  private static final String NAMESPACE = "Microsoft.NAV.";

  /**
   * @param changes of {@code Insertable}, {@code Updatable} and {@code Deletable} those that hold
   */
  record EntitySet(
      String name,
      String key,
      Map<String, String> types,
      List<Navigation> navigations,
      List<String> actions,
      Set<String> changes) {

    /** The part of an address that names an entity. */
    String address(String keyValue) {
      return name + "(" + literal(key, keyValue) + ")";
    }

    /** A value as an address has it, encoded. */
    String literal(String property, String value) {
      return OData.encoded(
          types.get(property).equals("Edm.String") ? "'" + value.replace("'", "''") + "'" : value);
    }
  }

  record Navigation(String name, String target, boolean many) {}

  static Metadata parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document document =
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
      Map<String, EntitySet> sets = new LinkedHashMap<>();
      for (Element set : elements(document.getDocumentElement(), "EntitySet")) {
        sets.put(set.getAttribute("Name"), entitySet(document.getDocumentElement(), set));
      }
      return new Metadata(sets);
    } catch (Exception e) {
      throw new IllegalStateException("No metadata: " + xml, e);
    }
  }

  EntitySet set(String name) {
    return sets.get(name);
  }

  private static EntitySet entitySet(Element schema, Element set) {
    String typeName = set.getAttribute("EntityType");
    Element type =
        elements(schema, "EntityType").stream()
            .filter(one -> (NAMESPACE + one.getAttribute("Name")).equals(typeName))
            .findFirst()
            .orElseThrow();
    Map<String, String> types = new LinkedHashMap<>();
    elements(type, "Property")
        .forEach(one -> types.put(one.getAttribute("Name"), one.getAttribute("Type")));
    Map<String, String> targets = new LinkedHashMap<>();
    elements(set, "NavigationPropertyBinding")
        .forEach(one -> targets.put(one.getAttribute("Path"), one.getAttribute("Target")));
    List<Navigation> navigations =
        elements(type, "NavigationProperty").stream()
            .map(
                one ->
                    new Navigation(
                        one.getAttribute("Name"),
                        targets.get(one.getAttribute("Name")),
                        one.getAttribute("Type").startsWith("Collection(")))
            .toList();
    List<String> actions =
        elements(schema, "Action").stream()
            .filter(one -> typeName.equals(boundTo(one)))
            .map(one -> one.getAttribute("Name"))
            .toList();
    return new EntitySet(
        set.getAttribute("Name"),
        elements(type, "PropertyRef").getFirst().getAttribute("Name"),
        types,
        navigations,
        actions,
        changes(set));
  }

  private static String boundTo(Element action) {
    return elements(action, "Parameter").getFirst().getAttribute("Type");
  }

  private static Set<String> changes(Element set) {
    Set<String> changes = new LinkedHashSet<>();
    for (Element value : elements(set, "PropertyValue")) {
      if (value.getAttribute("Bool").equals("true")
          || elements(value, "Bool").stream()
              .anyMatch(one -> one.getTextContent().equals("true"))) {
        changes.add(value.getAttribute("Property"));
      }
    }
    return changes;
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
