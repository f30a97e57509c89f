package org.cloudmigration.web.odata;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.apache.olingo.commons.api.edm.Edm;
import org.apache.olingo.commons.api.edm.EdmAction;
import org.apache.olingo.commons.api.edm.EdmComplexType;
import org.apache.olingo.commons.api.edm.EdmEntitySet;
import org.apache.olingo.commons.api.edm.EdmEntityType;
import org.apache.olingo.commons.api.edm.EdmStructuredType;
import org.apache.olingo.commons.api.edm.EdmType;
import org.cloudmigration.web.odata.EntitySet.Change;

/** The metadata of a service as a description in the form of OpenAPI 3.0. */
final class OpenApi {

  private static final List<String> OPTIONS =
      List.of("$filter", "$select", "$expand", "$orderby", "$top", "$skip", "$count");

  private final Edm edm;
  private final Catalogue sets;
  private final JsonObjectBuilder paths = Json.createObjectBuilder();

  private OpenApi(Edm edm, Catalogue sets) {
    this.edm = edm;
    this.sets = sets;
  }

  /**
   * @param root address of the service
   */
  static JsonObject of(Edm edm, Catalogue sets, String title, String root) {
    return new OpenApi(edm, sets).describe(title, root);
  }

  private JsonObject describe(String title, String root) {
    for (EdmEntitySet set : edm.getEntityContainer().getEntitySets()) {
      describe(set);
    }
    return Json.createObjectBuilder()
        .add("openapi", "3.0.3")
        .add("info", Json.createObjectBuilder().add("title", title).add("version", "1.0"))
        .add("servers", array(Json.createObjectBuilder().add("url", root)))
        .add(
            "security",
            Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("basic", Json.createArrayBuilder()))
                .add(Json.createObjectBuilder().add("bearer", Json.createArrayBuilder())))
        .add("paths", paths)
        .add("components", components())
        .build();
  }

  private void describe(EdmEntitySet set) {
    String name = set.getName();
    String type = set.getEntityType().getName();
    JsonObjectBuilder list = Json.createObjectBuilder();
    list.add("get", operation(name, "List " + name, list(type)).add("parameters", queryOptions()));
    if (allows(set, Change.CREATE)) {
      list.add(
          "post",
          operation(name, "Add to " + name, json("201", reference(type)))
              .add("requestBody", body(reference(type))));
    }
    paths.add("/" + name, list);
    JsonObjectBuilder one = Json.createObjectBuilder();
    one.add("parameters", array(key(set.getEntityType())));
    one.add("get", operation(name, "Read one of " + name, json("200", reference(type))));
    if (allows(set, Change.UPDATE)) {
      one.add(
          "patch",
          operation(name, "Change one of " + name, json("200", reference(type)))
              .add("parameters", array(ifMatch()))
              .add("requestBody", body(reference(type))));
    }
    if (allows(set, Change.DELETE)) {
      one.add(
          "delete",
          operation(name, "Delete one of " + name, nothing()).add("parameters", array(ifMatch())));
    }
    String address = "/" + name + "(" + literal(set.getEntityType()) + ")";
    paths.add(address, one);
    edm.getSchema(EdmModel.NAMESPACE).getActions().stream()
        .filter(action -> action.getBindingParameterTypeFqn().getName().equals(type))
        .forEach(action -> describe(name, address, set.getEntityType(), action));
  }

  private void describe(String set, String address, EdmEntityType type, EdmAction action) {
    JsonObjectBuilder post =
        operation(
            set,
            action.getName(),
            action.getReturnType() == null
                ? nothing()
                : json("200", reference(action.getReturnType().getType().getName())));
    List<String> parameters =
        action.getParameterNames().stream()
            .filter(name -> !name.equals(action.getParameterNames().getFirst()))
            .toList();
    if (!parameters.isEmpty()) {
      JsonObjectBuilder properties = Json.createObjectBuilder();
      parameters.forEach(name -> properties.add(name, schema(action.getParameter(name).getType())));
      post.add("requestBody", body(object(properties)));
    }
    paths.add(
        address + "/" + EdmModel.NAMESPACE + "." + action.getName(),
        Json.createObjectBuilder().add("parameters", array(key(type))).add("post", post));
  }

  private boolean allows(EdmEntitySet set, Change change) {
    return sets.set(set.getName()).changes().contains(change);
  }

  private JsonObjectBuilder components() {
    JsonObjectBuilder schemas = Json.createObjectBuilder();
    edm.getSchema(EdmModel.NAMESPACE)
        .getEntityTypes()
        .forEach(type -> schemas.add(type.getName(), properties(type)));
    for (EdmComplexType type : edm.getSchema(EdmModel.NAMESPACE).getComplexTypes()) {
      schemas.add(type.getName(), properties(type));
    }
    schemas.add(
        "error",
        object(
            Json.createObjectBuilder()
                .add(
                    "error",
                    object(
                        Json.createObjectBuilder().add("code", text()).add("message", text())))));
    return Json.createObjectBuilder()
        .add("schemas", schemas)
        .add(
            "securitySchemes",
            Json.createObjectBuilder()
                .add("basic", scheme("basic"))
                .add("bearer", scheme("bearer")));
  }

  private static JsonObjectBuilder scheme(String scheme) {
    return Json.createObjectBuilder().add("type", "http").add("scheme", scheme);
  }

  private static JsonObjectBuilder properties(EdmStructuredType type) {
    JsonObjectBuilder properties = Json.createObjectBuilder();
    for (String name : type.getPropertyNames()) {
      properties.add(name, schema(type.getProperty(name).getType()));
    }
    return object(properties);
  }

  private static JsonObjectBuilder schema(EdmType type) {
    JsonObjectBuilder schema = Json.createObjectBuilder();
    return switch (type.getName()) {
      case "Guid" -> schema.add("type", "string").add("format", "uuid");
      case "Boolean" -> schema.add("type", "boolean");
      case "Int32" -> schema.add("type", "integer").add("format", "int32");
      case "Int64" -> schema.add("type", "integer").add("format", "int64");
      case "Decimal" -> schema.add("type", "number");
      case "DateTimeOffset" -> schema.add("type", "string").add("format", "date-time");
      default -> schema.add("type", "string");
    };
  }

  private static JsonObjectBuilder operation(
      String tag, String summary, JsonObjectBuilder responses) {
    return Json.createObjectBuilder()
        .add("tags", Json.createArrayBuilder().add(tag))
        .add("summary", summary)
        .add("responses", responses.add("default", answer("Refused", reference("error"))));
  }

  private static JsonObjectBuilder list(String type) {
    return json(
        "200",
        object(
            Json.createObjectBuilder()
                .add(
                    "value",
                    Json.createObjectBuilder().add("type", "array").add("items", reference(type)))
                .add("@odata.nextLink", text())));
  }

  private static JsonObjectBuilder json(String status, JsonObjectBuilder schema) {
    return Json.createObjectBuilder().add(status, answer("Done", schema));
  }

  private static JsonObjectBuilder answer(String description, JsonObjectBuilder schema) {
    return Json.createObjectBuilder()
        .add("description", description)
        .add("content", content(schema));
  }

  private static JsonObjectBuilder nothing() {
    return Json.createObjectBuilder()
        .add("204", Json.createObjectBuilder().add("description", "Done"));
  }

  private static JsonObjectBuilder body(JsonObjectBuilder schema) {
    return Json.createObjectBuilder().add("content", content(schema));
  }

  private static JsonObjectBuilder content(JsonObjectBuilder schema) {
    return Json.createObjectBuilder()
        .add("application/json", Json.createObjectBuilder().add("schema", schema));
  }

  private static JsonObjectBuilder object(JsonObjectBuilder properties) {
    return Json.createObjectBuilder().add("type", "object").add("properties", properties);
  }

  private static JsonObjectBuilder reference(String schema) {
    return Json.createObjectBuilder().add("$ref", "#/components/schemas/" + schema);
  }

  private static JsonObjectBuilder text() {
    return Json.createObjectBuilder().add("type", "string");
  }

  private static JsonObjectBuilder key(EdmEntityType type) {
    String name = type.getKeyPredicateNames().getFirst();
    return parameter(name, "path", schema(type.getProperty(name).getType())).add("required", true);
  }

  private static String literal(EdmEntityType type) {
    String name = type.getKeyPredicateNames().getFirst();
    String place = "{" + name + "}";
    return type.getProperty(name).getType().getName().equals("String") ? "'" + place + "'" : place;
  }

  private static JsonObjectBuilder ifMatch() {
    return parameter("If-Match", "header", text().add("default", "*")).add("required", true);
  }

  private static JsonArrayBuilder queryOptions() {
    JsonArrayBuilder options = Json.createArrayBuilder();
    OPTIONS.forEach(option -> options.add(parameter(option, "query", text())));
    return options;
  }

  private static JsonObjectBuilder parameter(String name, String in, JsonObjectBuilder schema) {
    return Json.createObjectBuilder().add("name", name).add("in", in).add("schema", schema);
  }

  private static JsonArrayBuilder array(JsonObjectBuilder only) {
    return Json.createArrayBuilder().add(only);
  }
}
