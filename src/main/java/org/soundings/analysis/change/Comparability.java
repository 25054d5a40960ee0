package org.soundings.analysis.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;

/**
 * Whether two versions of a questionnaire asked the same: the same words in the same language, the
 * same answers in the same order, of the same people. Another translation, another place on the
 * page or another hint changes nothing.
 *
 * @param language in which the words are held side by side, where both have it
 */
public record Comparability(Questionnaire before, Questionnaire after, String language) {
  private static final int LONGEST = 120;

  /**
   * Why answers to these cannot be compared.
   *
   * @param names of items, variables or scales; one that the later questionnaire does not have is
   *     passed over
   * @return a sentence for the reader, the first that applies; nothing where they can
   */
  public Optional<String> reason(List<String> names) {
    return names.stream().flatMap(name -> reason(name).stream()).findFirst();
  }

  private Optional<String> reason(String name) {
    Scale scale = scale(after, name);
    if (scale != null) {
      return scale(scale, scale(before, name));
    }
    Asked now = asked(after, name);
    Asked then = asked(before, name);
    if (now == null) {
      return Optional.empty();
    }
    return then == null ? Optional.of("It was not asked before.") : reason(then, now, name);
  }

  private Optional<String> scale(Scale now, @Nullable Scale then) {
    if (then == null) {
      return Optional.of("This score was not made before.");
    }
    boolean same =
        now.items().equals(then.items())
            && now.reversed().equals(then.reversed())
            && now.recode().equals(then.recode())
            && now.method() == then.method()
            && now.lowest() == then.lowest()
            && now.highest() == then.highest()
            && now.minimumAnswered() == then.minimumAnswered();
    return same ? reason(now.items()) : Optional.of("The score was made differently before.");
  }

  private Optional<String> reason(Asked then, Asked now, String name) {
    if (!then.when().equals(now.when())) {
      return Optional.of("It was asked of other people before.");
    }
    if (!said(then.item().ask().wording()).equals(said(now.item().ask().wording()))) {
      return Optional.of(
          "It was worded differently before: " + quoted(then.item().ask().wording()));
    }
    List<Variable> earlier = variables(then.item(), name);
    List<Variable> later = variables(now.item(), name);
    if (earlier.size() != later.size()) {
      return Optional.of("It had other options or statements before.");
    }
    for (int i = 0; i < later.size(); i++) {
      Optional<String> reason = reason(earlier.get(i), later.get(i));
      if (reason.isPresent()) {
        return reason;
      }
    }
    return Optional.empty();
  }

  private Optional<String> reason(Variable then, Variable now) {
    if (!then.name().equals(now.name())) {
      return Optional.of("It had other options or statements before.");
    }
    if (!said(then.wording()).equals(said(now.wording()))) {
      return Optional.of("It was worded differently before: " + quoted(then.wording()));
    }
    return then.getClass().equals(now.getClass()) && answers(then).equals(answers(now))
        ? Optional.empty()
        : Optional.of("It had other answers to choose from before.");
  }

  /** What can be answered, in order. */
  private List<String> answers(Variable variable) {
    return switch (variable) {
      case Variable.Categorical choice -> choice.categories().stream().map(this::answer).toList();
      case Variable.Interval number ->
          List.of(
              number.unit() == null ? "" : said(number.unit()),
              number.lowest() + " to " + number.highest());
      case Variable.Text text -> List.of();
    };
  }

  private String answer(Category category) {
    return category.code() + " " + category.role() + " " + said(category.wording());
  }

  /** The whole item's where it is named, else the one that is. */
  private static List<Variable> variables(Item item, String name) {
    return item.id().equals(name)
        ? item.variables()
        : item.variables().stream().filter(v -> v.name().equals(name)).toList();
  }

  private String said(Wording wording) {
    return wording.in(language).strip().replaceAll("\\s+", " ");
  }

  private String quoted(Wording wording) {
    String said = said(wording);
    boolean fits = said.length() <= LONGEST;
    return "\u201C" + (fits ? said : said.substring(0, LONGEST) + "\u2026") + "\u201D.";
  }

  private static @Nullable Scale scale(Questionnaire questionnaire, String name) {
    return questionnaire.scales().stream()
        .filter(s -> s.id().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** An item and the conditions under which it is shown. */
  private record Asked(Item item, List<Object> when) {}

  private static @Nullable Asked asked(Questionnaire questionnaire, String name) {
    List<Asked> found = new ArrayList<>();
    for (Page page : questionnaire.pages()) {
      page.items().stream()
          .filter(item -> names(item).anyMatch(name::equals))
          .map(item -> new Asked(item, List.of(page.when(), item.ask().when())))
          .forEach(found::add);
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  private static Stream<String> names(Item item) {
    return Stream.concat(Stream.of(item.id()), item.variables().stream().map(Variable::name));
  }
}
