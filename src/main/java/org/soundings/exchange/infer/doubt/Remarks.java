package org.soundings.exchange.infer.doubt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.column.Yaml;

/** Rows of which somebody remarked that they are none: withdrawn, a test, a duplicate. */
public final class Remarks {
  private static final Pattern NAME =
      Pattern.compile(
          "(remarks?|notes?|comments?|flags?|exclu(de|ded|sion)|status|quality|valid(ity)?|admin"
              + " ?notes?"
              + "|bemerkung(en)?|anmerkung(en)?|notiz(en)?|kommentare?|hinweise?|observaci(ó|o)n(es)?|notas?"
              + "|comentarios?|remarques?|commentaires?|observations?|osservazioni|note|opmerkingen?|anmärkning(ar)?"
              + "|kommentar(er)?|merknad(er)?|bemærkning(er)?|uwagi|huomautukset|poznámk[ay]|примечани[ея]|备注|備考)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern REMARK =
      Pattern.compile(
          "(withdr(awn|ew)|consent withdrawn|no"
              + " consent|duplicates?|dupe|excluded?|invalid|delete|deleted|remove|removed|discard|ignore|do"
              + " not use|spoil(t|ed)|ineligible|screen ?fail(ed|ure)?|not eligible|tests?( row|"
              + " case| entry| data| response| record| only)?|dummy|fake|pilot|pre-?test"
              + "|zurückgezogen|widerrufen|doppelt|duplikat|dublette|ungültig|löschen|gelöscht|ausschließen|ausgeschlossen"
              + "|retirad[oa]|duplicad[oa]|prueba|anulad[oa]|eliminar|borrar|excluir|excluid[oa]|inválid[oa]"
              + "|retiré|doublon|essai|supprimer|exclure|exclu|invalide|annulé|ritirat[oa]|duplicat[oa]|prova|annullat[oa]"
              + "|teruggetrokken|dubbel|verwijderen|ongeldig|återtagen|dubblett|ogiltig|raderas|testi"
              + "|wycofan[yae]|duplikat|usunąć|nieważn[yae]|повтор|дубликат|удалить|тест|недействителен|撤回|重複|重复|测试|テスト|無効|无效)(\\s*[-–—:,;.(!/].*|"
              + " (of|to|from|von|de|av|row|no\\.?|nr\\.?|#|by|this|after|at)\\b.*|\\d*)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Of so many rows one may be called so; where more are, it is an answer. */
  private static final int ONE_OF = 3;

  private Remarks() {}

  public static List<Look> looks(List<Profile> profiles) {
    return profiles.stream()
        .filter(profile -> NAME.matcher(profile.column().name().strip()).matches())
        .flatMap(profile -> look(profile).stream())
        .limit(1)
        .toList();
  }

  private static Optional<Look> look(Profile profile) {
    Map<String, Long> found = new LinkedHashMap<>(profile.counts());
    found.keySet().removeIf(text -> !REMARK.matcher(text).matches());
    long times = found.values().stream().mapToLong(Long::longValue).sum();
    if (times == 0 || ONE_OF * times > profile.rows()) {
      return Optional.empty();
    }
    String name = profile.column().name();
    return Optional.of(
        new Look(
            Look.Doubt.EVEN,
            name,
            "By \""
                + name
                + "\" "
                + (times == 1 ? "1 row is" : times + " rows are")
                + " called "
                + String.join(", ", found.keySet().stream().limit(3).map(Yaml::quoted).toList())
                + (found.size() > 3 ? " and the like" : "")
                + ", and "
                + (times == 1 ? "is" : "all are")
                + " counted.",
            "To leave them out, write under data: leave-out: {"
                + Yaml.quoted(name)
                + ": ["
                + String.join(", ", found.keySet().stream().map(Yaml::quoted).toList())
                + "]}."));
  }
}
