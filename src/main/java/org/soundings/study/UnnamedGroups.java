package org.soundings.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.PlatformWording;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Response;
import org.soundings.response.Value;
import org.soundings.store.wave.Participation;

/**
 * The groups of invited people that closing has merged into one without a name, since too few took
 * part in them (ADR 84). A report tells them as one category, never as groups in which nobody
 * answered.
 *
 * @param asked the questionnaire with that category in the place of theirs
 * @param item that holds the group
 * @param together the category
 */
record UnnamedGroups(Questionnaire asked, String item, Category together) {
  private static final int MOST_NAMES = 6;

  /**
   * What closing has merged; empty where everybody's group has its name.
   *
   * @param strata by which people were invited, or null
   */
  static Optional<UnnamedGroups> of(
      Questionnaire asked, Participation.@Nullable Strata strata, List<Response> all) {
    if (strata == null || all.stream().allMatch(r -> r.code(strata.item()) != null)) {
      return Optional.empty();
    }
    return asked.item(strata.item()).filter(Item::isOneOf).map(item -> of(asked, item, all));
  }

  private static UnnamedGroups of(Questionnaire asked, Item item, List<Response> responses) {
    Set<String> named =
        responses.stream()
            .flatMap(response -> Optional.ofNullable(response.code(item.id())).stream())
            .collect(Collectors.toSet());
    List<Category> options = new ArrayList<>(item.offered());
    options.removeIf(option -> !named.contains(option.code()));
    List<Category> merged = new ArrayList<>(item.offered());
    merged.removeAll(options);
    Category together =
        new Category(
            merged.stream().map(Category::code).collect(Collectors.joining("+")),
            wording(merged, asked.languages()),
            item.ordered() ? Category.Role.ASIDE : Category.Role.PLAIN,
            false);
    options.add(together);
    return new UnnamedGroups(asked.with(item.offering(options)), item.id(), together);
  }

  private static Wording wording(List<Category> merged, List<String> languages) {
    Wording unnamed = PlatformWording.of("groups.unnamed", languages);
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : languages) {
      String names =
          merged.stream()
              .limit(MOST_NAMES)
              .map(group -> group.wording().in(language))
              .collect(Collectors.joining(", "));
      String more = merged.size() > MOST_NAMES ? ", …" : "";
      texts.put(language, unnamed.in(language) + ": " + names + more);
    }
    return new Wording(texts);
  }

  /** The response with its group, which is that one where it has no name. */
  Response grouped(Response response) {
    if (response.code(item) != null) {
      return response;
    }
    Map<String, Value> values = new LinkedHashMap<>(response.values());
    values.put(item, new Value.Code(together.code()));
    return new Response(values);
  }
}
