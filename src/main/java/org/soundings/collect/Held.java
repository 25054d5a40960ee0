package org.soundings.collect;

import java.util.Map;
import java.util.Optional;
import org.soundings.response.Value;
import org.soundings.store.answer.Admitted;
import org.soundings.store.answer.RespondentKey;
import org.soundings.store.wave.Participation;

/**
 * What a respondent's browser holds: of an open wave a key of its own, of an invited one the
 * credential.
 *
 * @param text as it stands in the cookie
 * @param known answers that nobody is asked for: the stratum that the credential was signed for
 */
record Held(String text, RespondentKey key, Map<String, Value> known) {
  Held {
    known = Map.copyOf(known);
  }

  static Held of(RespondentKey key) {
    return new Held(key.text(), key, Map.of());
  }

  static Held of(String credential, Admitted admitted, Participation participation) {
    Map<String, Value> known =
        Optional.ofNullable(participation.strata())
            .<Map<String, Value>>map(
                strata -> Map.of(strata.item(), new Value.Code(admitted.stratum())))
            .orElse(Map.of());
    return new Held(credential, admitted.key(), known);
  }
}
