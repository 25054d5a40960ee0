package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.soundings.exchange.infer.column.MissingNumbers;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.column.Programme;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.exchange.infer.label.Asides;
import org.soundings.exchange.infer.label.NoAnswer;
import org.soundings.exchange.infer.label.NormalizedText;

/**
 * Says of every text that often stands for a missing answer what it is in each column, and which
 * therefore holds for the whole file.
 */
final class Settling {
  private final List<Profile> profiles;
  private final Map<Profile, Set<String>> codes;
  private final Map<Profile, List<Look>> looks = new LinkedHashMap<>();
  private final Set<String> everywhere = new TreeSet<>();

  private Settling(List<Profile> profiles) {
    this.profiles = profiles;
    this.codes = MissingNumbers.of(profiles);
  }

  static Settling of(List<Profile> profiles, Programme programme) {
    Settling settling = new Settling(profiles);
    settling.settle(programme);
    return settling;
  }

  private void gaps(Programme programme) {
    Set<String> known = GapCodes.usual(profiles, programme);
    boolean usual = !known.isEmpty();
    for (Profile profile : profiles) {
      Set<String> found = GapCodes.of(profile, programme, known);
      if (found.isEmpty()) {
        continue;
      }
      String all = String.join(", ", found);
      String verb = found.size() == 1 ? " stands" : " stand";
      if (usual) {
        profile.leaveOut(found);
        codes.put(profile, union(codes.getOrDefault(profile, Set.of()), found));
      }
      looks
          .computeIfAbsent(profile, any -> new ArrayList<>())
          .add(
              new Look(
                  Look.Doubt.EVEN,
                  profile.column().name(),
                  all
                      + verb
                      + " apart from the other numbers and "
                      + (found.size() == 1 ? "is" : "are")
                      + (usual ? " taken for no answer." : " taken for an answer."),
                  usual
                      ? "If they are answers, delete them under data: missing and add them to the"
                          + " options."
                      : "If it says why there is none, list it under data: missing."));
    }
  }

  private void unanswered(Programme programme) {
    for (Profile profile : UniparkZeros.of(profiles, programme)) {
      looks.computeIfAbsent(profile, any -> new ArrayList<>()).add(UniparkZeros.look(profile));
      profile.leaveOut(UniparkZeros.codes());
      codes.put(profile, union(codes.getOrDefault(profile, Set.of()), UniparkZeros.codes()));
    }
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  private void settle(Programme programme) {
    boolean missing = holdsAbsent();
    for (Profile profile : profiles) {
      Set<String> others = Set.copyOf(profile.counts().keySet());
      List<Look> found = new ArrayList<>();
      Map<String, Long> apart = new LinkedHashMap<>(profile.apart());
      profile.settle(text -> isAnswer(profile, text, others, missing));
      Set<String> numbers = new TreeSet<>(codes.getOrDefault(profile, Set.of()));
      apart.keySet().removeAll(numbers);
      missing(profile, numbers).ifPresent(found::add);
      apart.forEach((text, times) -> found.addAll(look(profile, text, times, others)));
      looks.put(profile, found);
    }
    gaps(programme);
    unanswered(programme);
    codes.values().forEach(everywhere::addAll);
    for (Profile profile : profiles) {
      everywhere.removeIf(code -> holds(profile, code));
    }
  }

  /** Whether NA is what the file writes where there is no answer, as R does. */
  private boolean holdsAbsent() {
    return profiles.stream()
        .anyMatch(
            p ->
                p.apart().containsKey("NA")
                    && !p.isEmpty()
                    && !Asides.isAnswer("NA", Set.copyOf(p.counts().keySet())));
  }

  private boolean isAnswer(Profile profile, String text, Set<String> others, boolean missing) {
    if (isFurtherRefusal(profile, text)) {
      return true;
    }
    if (MissingNumbers.mayBe(text)) {
      return !codes.getOrDefault(profile, Set.of()).contains(text);
    }
    return Asides.isAnswer(text, others) && !(text.equals("NA") && missing);
  }

  /**
   * Whether a choice has another wording for no answer beside this one: the commonest is that of
   * the refusal, so that no two texts become one row.
   */
  private static boolean isFurtherRefusal(Profile profile, String text) {
    List<String> refusals = profile.refusals();
    return !profile.isEmpty()
        && !profile.isNumber()
        && refusals.contains(text)
        && !NormalizedText.plainly(refusals.getFirst()).equals(NormalizedText.plainly(text));
  }

  private static boolean holds(Profile profile, String code) {
    if (!profile.isNumber()) {
      return profile.counts().containsKey(code);
    }
    double value = Double.parseDouble(code.replace(',', '.'));
    return profile.hasMore()
        ? profile.low() <= value && value <= profile.high()
        : profile.texts().stream().mapToDouble(profile::number).anyMatch(v -> v == value);
  }

  /** That numbers are taken for no answer. */
  private static Optional<Look> missing(Profile profile, Set<String> numbers) {
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    boolean one = numbers.size() == 1;
    long times = numbers.stream().mapToLong(n -> profile.apart().getOrDefault(n, 0L)).sum();
    boolean many = 10 * times > profile.answered() + times;
    return Optional.of(
        new Look(
            many ? Look.Doubt.EVEN : Look.Doubt.SOME,
            profile.column().name(),
            String.join(", ", numbers)
                + (one ? " is" : " are")
                + " taken for no answer"
                + (many ? " (" + times(times) + ")." : "."),
            one
                ? "If it is an answer, delete it under data: missing."
                : "If one is an answer, delete it under data: missing."));
  }

  private static List<Look> look(Profile profile, String text, long times, Set<String> others) {
    if (MissingNumbers.mayBe(text)) {
      return FrequentCodes.look(profile, text, times).stream().toList();
    }
    boolean answer = profile.counts().containsKey(text);
    boolean often = others.stream().allMatch(o -> o.matches("\\p{L}.{0,20}"));
    boolean doubtful =
        answer
            || isWord(text)
                && !others.isEmpty()
                && others.size() <= 8
                && often
                && !profile.isNumber();
    if (!doubtful) {
      return List.of();
    }
    return List.of(
        answer
            ? new Look(
                Look.Doubt.EVEN,
                profile.column().name(),
                "\"" + text + "\" (" + times(times) + ") is taken for an answer like the others.",
                "If it means that there is none, take the option out and list it under data:"
                    + " missing.")
            : new Look(
                times * 10 > profile.answered() ? Look.Doubt.SOME : Look.Doubt.LITTLE,
                profile.column().name(),
                "\"" + text + "\" (" + times(times) + ") is taken for no answer.",
                "If it is an answer like the others, add it to the options."));
  }

  /** Whether people write so, too, not programs only. */
  private static boolean isWord(String text) {
    boolean refusal = Asides.reason(text).filter(NoAnswer.REFUSED::equals).isPresent();
    return Set.of("NA", "-", "--", "missing").contains(text)
        || Set.of("Missing", "Null", "Nan", "Na", "Skipped").contains(text)
        || !refusal
            && (text.indexOf(' ') > 0
                || text.matches("\\p{L}{5,}")
                || text.codePoints().anyMatch(c -> c >= 0x80 && Character.isLetter(c)));
  }

  static String times(long times) {
    return times == 1 ? "once" : times + " times";
  }

  List<Look> looks(Profile profile) {
    return looks.getOrDefault(profile, List.of());
  }

  /** Missing codes of one column that are answers in another. */
  Map<String, String> here(Profile profile) {
    Map<String, String> here = new TreeMap<>();
    for (String code : codes.getOrDefault(profile, Set.of())) {
      if (!everywhere.contains(code)) {
        here.put(code, "skipped");
      }
    }
    return here;
  }

  /** Cell text to reason, for the whole file. */
  Map<String, String> everywhere(List<Field> fields, Programme programme) {
    Map<String, String> missing = new TreeMap<>();
    everywhere.forEach(code -> missing.put(code, "skipped"));
    Set<String> texts = new LinkedHashSet<>();
    for (Field field : fields) {
      field.profile().apart().keySet().stream()
          .filter(text -> Asides.reason(text).isPresent())
          .forEach(texts::add);
    }
    boolean other = false;
    for (String text : texts) {
      boolean unasked = programme == Programme.LIME_SURVEY && text.equals("N/A");
      String reason = unasked ? "not-asked" : Asides.reason(text).orElseThrow();
      missing.put(text, reason);
      other |=
          !text.equals("NA")
              && !reason.equals("not-applicable")
              && !Asides.isRefusal(text)
              && !Asides.isNoDay(text);
    }
    boolean unmarked =
        fields.stream().anyMatch(f -> f.holdsOneMark() && f.profile().apart().containsKey("NA"));
    if (other && missing.containsKey("NA") && !unmarked) {
      missing.put("NA", "not-asked");
    }
    return missing;
  }
}
