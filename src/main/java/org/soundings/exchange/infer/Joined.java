package org.soundings.exchange.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.Header;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.label.NormalizedText;

/**
 * A column whose cells are the names of those columns after it, joined, that are marked in the same
 * row; their names begin with its own, as KoboToolbox and ODK write them.
 */
final class Joined {
  private static final Set<String> CHOSEN = Set.of("1", "true", "yes");
  private static final Set<String> MARKS = Set.of("0", "1", "true", "false", "yes", "no");

  private record Part(int at, String name) {}

  private final Profile whole;
  private final List<Part> parts;
  private boolean same = true;
  private boolean said;

  private Joined(Profile whole, List<Part> parts) {
    this.whole = whole;
    this.parts = parts;
  }

  /** The names of such columns. */
  static Set<String> of(List<Profile> profiles, CsvFile file, int top) {
    List<Joined> candidates = new ArrayList<>();
    for (int at = 0; at < profiles.size(); at++) {
      candidate(profiles, at).ifPresent(candidates::add);
    }
    if (!candidates.isEmpty()) {
      file.forEachRow(top, (number, cells) -> candidates.forEach(each -> each.take(cells)));
    }
    return candidates.stream()
        .filter(each -> each.same && each.said)
        .map(each -> each.whole.column().name())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Optional<Joined> candidate(List<Profile> profiles, int at) {
    Profile whole = profiles.get(at);
    List<Part> parts = new ArrayList<>();
    for (Profile profile : profiles.subList(at + 1, profiles.size())) {
      String part = part(whole.column().name(), profile.column().name());
      if (part.isEmpty() || !isMarks(profile)) {
        break;
      }
      parts.add(new Part(profile.at(), part));
    }
    parts.sort(Comparator.comparing((Part part) -> -part.name.length()));
    return parts.size() < 2 || whole.isNumber()
        ? Optional.empty()
        : Optional.of(new Joined(whole, parts));
  }

  private static String part(String whole, String name) {
    for (String sign : List.of("/", "___", ".", ":", "_")) {
      if (name.startsWith(whole + sign)) {
        return name.substring(whole.length() + sign.length()).strip();
      }
    }
    return "";
  }

  private static boolean isMarks(Profile profile) {
    return profile.texts().stream().allMatch(text -> MARKS.contains(NormalizedText.plainly(text)));
  }

  private void take(String[] cells) {
    if (!same || cells.length <= whole.at()) {
      return;
    }
    String left = " " + Header.clean(cells[whole.at()]) + " ";
    for (Part part : parts) {
      String mark =
          part.at < cells.length ? NormalizedText.plainly(Header.clean(cells[part.at])) : "";
      if (CHOSEN.contains(mark)) {
        int found = left.indexOf(part.name);
        same &= found >= 0;
        said = true;
        left =
            found < 0
                ? left
                : left.substring(0, found) + left.substring(found + part.name.length());
      }
    }
    same &= left.replaceAll("[\\s,;|]", "").isEmpty();
  }
}
