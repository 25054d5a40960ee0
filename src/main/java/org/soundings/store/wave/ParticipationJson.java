package org.soundings.store.wave;

import static org.soundings.store.JsonText.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.soundings.store.JsonText;

/** Who may take part, as text; where everybody may, an empty object. */
final class ParticipationJson {
  private static final String ITEM = "strata";
  private static final String AT_LEAST = "at-least";
  private static final String KEPT = "addresses-kept";

  private ParticipationJson() {}

  static String write(Participation participation) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    if (participation.invited()) {
      json.add(KEPT, participation.addressesKept());
      Participation.Strata strata = participation.strata();
      if (strata != null) {
        json.add(ITEM, strata.item()).add(AT_LEAST, strata.atLeast());
      }
    }
    return json.build().toString();
  }

  static Participation read(String text) {
    JsonObject json = JsonText.object(text);
    if (!json.containsKey(KEPT)) {
      return Participation.OPEN;
    }
    Participation.Strata strata =
        json.containsKey(ITEM)
            ? new Participation.Strata(json.getString(ITEM), json.getInt(AT_LEAST))
            : null;
    return new Participation(true, strata, json.getInt(KEPT));
  }
}
