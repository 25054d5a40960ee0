package org.soundings.exchange.infer.doubt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.column.Programme;
import org.soundings.exchange.infer.column.Yaml;

/**
 * Columns by which survey programmes say that a row is no whole or no accepted response: partial,
 * disqualified, rejected, never submitted. Such rows are counted, and that is said.
 */
public final class Statuses {
  /** Words of a column of statuses, whatever wrote the file. */
  private static final Pattern OPEN =
      Pattern.compile(
          "partial(ly.*)?|in ?complete|not (yet"
              + " )?(approved|completed?|finished|submitted|ended)|unfinished|rejected|dis-?qualified|screened?(["
              + " -]?out)?|returned|timed?[ -]?out|expired|awaiting.*|terminated?|abandoned|dropped"
              + " out|started|in progress|deleted|test( data| response)?|preview|over ?quota|quota"
              + " full|hasissues|has issues|on"
              + " hold|spam|withdr[ae]wn?.*|excluded?.*|invalid.*|duplicate.*|ineligible|screen"
              + " ?fail(ed|ure)?|archived"
              + "|validation_status_(not_approved|on_hold)|unvollständig|abgebrochen|incompleto",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Words of the same columns for a whole and accepted response, beside which all else is open. */
  private static final Pattern DONE =
      Pattern.compile(
          "completed?|full(y completed?)?|finished|done|approved|accepted|submitted|ended|valid"
              + "|qualified|vollständig|beendet|abgeschlossen|completo|complet|terminé",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Set<String> NO = Set.of("0", "no", "false", "n", "nein");

  /**
   * One such column.
   *
   * @param name its own, in small letters and without signs
   * @param beside the names of columns of which one must be there; none where it needs none
   * @param open which of its texts say so
   * @param empty whether an empty cell says so
   */
  private record Mark(Pattern name, Set<String> beside, Predicate<String> open, boolean empty) {
    Mark(String name, String beside, Predicate<String> open, boolean empty) {
      this(
          Pattern.compile(name),
          beside.isEmpty() ? Set.of() : Set.of(beside.split("\\|")),
          open,
          empty);
    }
  }

  private static final List<Mark> MARKS =
      List.of(
          new Mark(
              "(response|survey|interview|completion|submission|validation|review)?"
                  + "(status|state)|responsetype",
              "",
              text -> OPEN.matcher(text).matches(),
              false),
          new Mark("finished|completed?", "questnnr|lastdata|maxpage|qviewer", NO::contains, false),
          new Mark("sysrespstatus", "sysrespnum", text -> !text.equals("5"), false),
          new Mark("dispcode", "lfdn|lastpage|tester", text -> !text.matches("3[12]"), false),
          new Mark(
              "submitdate(datesubmitted|datumabgeschickt)?|datesubmitted|datumabgeschickt"
                  + "|datedesoumission|fechadeenv\u00edo",
              "lastpage|lastpagelastpage|lastpageletzteseite|letzteseite|startlanguage"
                  + "|startlanguagestartlanguage|startsprache|derni\u00e8repage|languedepart"
                  + "|languededépart|\u00faltimap\u00e1gina|lenguajeinicial",
              text -> false,
              true),
          new Mark("submitdateutc", "networkid|startdateutc", text -> false, true),
          new Mark("ended", "session|created|modified|expired", text -> false, true));

  private Statuses() {}

  public static List<Look> looks(List<Profile> profiles, Programme programme) {
    Set<String> names = new HashSet<>();
    profiles.forEach(profile -> names.addAll(names(profile)));
    List<Look> looks = new ArrayList<>();
    for (Profile profile : profiles) {
      MARKS.stream()
          .filter(mark -> mark.beside.isEmpty() || mark.beside.stream().anyMatch(names::contains))
          .filter(mark -> names(profile).stream().anyMatch(n -> mark.name.matcher(n).matches()))
          .findFirst()
          .flatMap(mark -> look(profile, mark))
          .ifPresent(looks::add);
      if (programme == Programme.REDCAP) {
        forms(profile).ifPresent(looks::add);
      }
    }
    return looks.stream().limit(2).toList();
  }

  private static Set<String> names(Profile profile) {
    return Programme.names(profile);
  }

  private static Optional<Look> look(Profile profile, Mark mark) {
    Map<String, Long> all = new LinkedHashMap<>(profile.counts());
    all.putAll(profile.apart());
    Map<String, Long> open = new LinkedHashMap<>(all);
    open.keySet().retainAll(open(all.keySet(), mark));
    long empty = profile.rows() - all.values().stream().mapToLong(Long::longValue).sum();
    if (mark.empty && empty > 0 && !profile.hasMore() && empty < profile.rows()) {
      open.put("", empty);
    }
    return open.isEmpty() ? Optional.empty() : Optional.of(look(profile, open));
  }

  /** The texts that say so; where words do and others say the contrary, all but these. */
  private static Set<String> open(Set<String> texts, Mark mark) {
    Set<String> open = new HashSet<>(texts);
    open.removeIf(text -> !mark.open.test(text.toLowerCase(Locale.ROOT)));
    Set<String> notDone = new HashSet<>(texts);
    notDone.removeIf(text -> DONE.matcher(text).matches());
    boolean told =
        open.stream().anyMatch(text -> OPEN.matcher(text).matches())
            && notDone.size() < texts.size();
    return told ? notDone : open;
  }

  /** Forms of REDCap that nobody marked complete, where others were. */
  private static Optional<Look> forms(Profile profile) {
    boolean form = profile.column().name().matches(".*_complete|Complete\\?( \\(\\d+\\))?");
    long done =
        profile.counts().getOrDefault("2", 0L) + profile.counts().getOrDefault("Complete", 0L);
    Map<String, Long> open = new LinkedHashMap<>();
    for (String text : List.of("0", "Incomplete")) {
      long times = profile.counts().getOrDefault(text, 0L);
      if (times > 0) {
        open.put(text, times);
      }
    }
    return form && done > 0 && !open.isEmpty()
        ? Optional.of(look(profile, open))
        : Optional.empty();
  }

  private static Look look(Profile profile, Map<String, Long> open) {
    String name = profile.column().name();
    List<String> said = new ArrayList<>();
    open.forEach(
        (text, times) ->
            said.add(times + (text.isEmpty() ? " with nothing" : " with \"" + text + "\"")));
    long times = open.values().stream().mapToLong(Long::longValue).sum();
    return new Look(
        Look.Doubt.EVEN,
        name,
        "By \""
            + name
            + "\" "
            + (times == 1
                ? "1 row is no whole response or was"
                : times + " rows are no whole responses or were")
            + " not accepted ("
            + String.join(", ", said)
            + "), and "
            + (times == 1 ? "is" : "all are")
            + " counted.",
        "To leave them out, write under data: leave-out: {"
            + Yaml.quoted(name)
            + ": ["
            + String.join(", ", open.keySet().stream().map(Yaml::quoted).toList())
            + "]}.");
  }
}
