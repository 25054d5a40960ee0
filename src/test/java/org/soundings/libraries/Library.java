package org.soundings.libraries;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * A library that is shipped.
 *
 * @param group empty where its file does not say it
 * @param place the file that it was found in
 */
record Library(String group, String name, String version, String place) {
  /** Its name as package URLs write it. */
  String purl() {
    return "pkg:maven/%s/%s@%s".formatted(group, name, version);
  }

  /** Whether a package of Maven is this one; where the group is unknown, by the name alone. */
  boolean isCalled(String groupAndName) {
    return group.isEmpty()
        ? groupAndName.endsWith(":" + name)
        : groupAndName.equals(group + ":" + name);
  }

  /** As a component of a CycloneDX bill of materials. */
  JsonObject component() {
    var component = Json.createObjectBuilder().add("type", "library");
    if (!group.isEmpty()) {
      component.add("group", group).add("purl", purl());
    }
    return component
        .add("name", name)
        .add("version", version)
        .add(
            "properties",
            Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("name", "file").add("value", place)))
        .build();
  }
}
