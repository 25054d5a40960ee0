package org.soundings.account;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * What a browser needs to know to use or make a passkey, as JSON for the script of the page.
 *
 * @param challenge as base64url
 * @param known those that may be used, all where it is empty; or that are there already
 */
record PasskeyOptions(PasskeySite site, String challenge, List<PasskeyRows.Stored> known) {
  private static final int MILLIS = 1_000;

  String toUse() {
    return common().add("rpId", site.host()).build().toString();
  }

  String toMake(Person person) {
    JsonArrayBuilder algorithms = Json.createArrayBuilder();
    PasskeyProof.ALGORITHMS.forEach(algorithms::add);
    return common()
        .add("rp", Json.createObjectBuilder().add("id", site.host()).add("name", "Soundings"))
        .add(
            "user",
            Json.createObjectBuilder()
                .add("id", person.id())
                .add("name", person.name())
                .add("displayName", person.shown()))
        .add("algorithms", algorithms)
        .build()
        .toString();
  }

  private JsonObjectBuilder common() {
    JsonArrayBuilder names = Json.createArrayBuilder();
    known.forEach(passkey -> names.add(passkey.credential()));
    return Json.createObjectBuilder()
        .add("challenge", challenge)
        .add("timeout", Challenges.SECONDS * MILLIS)
        .add("credentials", names);
  }
}
