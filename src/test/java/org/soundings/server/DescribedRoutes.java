package org.soundings.server;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** What /openapi says of each route: the schemas of what comes back and goes in. */
final class DescribedRoutes {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  private final JsonNode all;
  private final SchemaRegistry schemas = SchemaRegistry.withDialect(Dialects.getOpenApi30());

  DescribedRoutes(String openapi) {
    this.all = MAPPER.readTree(openapi);
  }

  /** "get /api/v1/studies", of each. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    all.get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .forEach(method -> names.add(method.getKey() + " " + path.getKey())));
    return names;
  }

  /** Of those the ones that read JSON. */
  List<String> json() {
    return names().stream()
        .filter(
            name ->
                !route(name)
                    .path("requestBody")
                    .path("content")
                    .path("application/json")
                    .isMissingNode())
        .toList();
  }

  private JsonNode route(String name) {
    String[] parts = name.split(" ");
    return all.get("paths").get(parts[1]).get(parts[0]);
  }

  /** What a route lacks: a response of success or a refusal, its schema, or an example of it. */
  List<String> faults(String name) {
    List<String> faults = new ArrayList<>();
    JsonNode responses = route(name).get("responses");
    boolean succeeds = false;
    for (var response : responses.properties()) {
      succeeds |= response.getKey().startsWith("2");
      faults(name + " " + response.getKey(), response.getValue(), faults);
    }
    if (!succeeds || !responses.has("default")) {
      faults.add(name + ": " + responses.propertyNames());
    }
    if (route(name).has("requestBody")) {
      faults(name + " body", route(name).get("requestBody"), faults);
    }
    return faults;
  }

  private void faults(String what, JsonNode described, List<String> faults) {
    JsonNode content = described.path("content");
    if (content.isEmpty()) {
      faults.add(what + ": no content");
    }
    for (var media : content.properties()) {
      JsonNode schema = media.getValue().path("schema");
      JsonNode example = resolved(schema).path("example");
      if (example.isMissingNode()) {
        faults.add(what + ": no example in " + media);
      } else {
        faults.addAll(wrong(what, schema, example));
      }
    }
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? all.at(schema.get("$ref").asString().substring(1)) : schema;
  }

  /** What a schema finds wrong in an instance. */
  List<String> wrong(String what, JsonNode schema, JsonNode instance) {
    ObjectNode whole = MAPPER.createObjectNode();
    whole.setAll((ObjectNode) schema.deepCopy());
    whole.set("components", all.get("components").deepCopy());
    Schema read = schemas.getSchema(whole);
    return read.validate(instance).stream().map(error -> what + ": " + error).toList();
  }

  /** What the schema of a response finds wrong in one that was sent. */
  List<String> wrong(String name, String status, String sent) {
    JsonNode schema =
        route(name)
            .get("responses")
            .get(status)
            .get("content")
            .get("application/json")
            .get("schema");
    return wrong(name, schema, MAPPER.readTree(sent));
  }
}
