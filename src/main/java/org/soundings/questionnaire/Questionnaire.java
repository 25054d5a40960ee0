package org.soundings.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as its file says, checked.
 *
 * @param id its name in files and addresses
 * @param version the author's own version
 * @param sha256 hash of its whole content, instruments included, in lower-case hexadecimal
 * @param audience for whom the numbers are; researchers where the file does not say
 * @param instruments those it includes, in the order included
 * @param help where respondents find help, or null
 * @param languages BCP 47 tags, the first the one it was written in
 */
public record Questionnaire(
    String id,
    String version,
    String sha256,
    List<String> languages,
    Wording title,
    @Nullable Wording introduction,
    @Nullable Consent consent,
    Paging paging,
    Audience audience,
    List<Page> pages,
    List<Scale> scales,
    Design design,
    Layout layout,
    List<Instrument> instruments,
    @Nullable Help help) {
  public Questionnaire {
    languages = List.copyOf(languages);
    pages = List.copyOf(pages);
    scales = List.copyOf(scales);
    instruments = List.copyOf(instruments);
  }

  /** The same with a page more at its end. */
  public Questionnaire and(Page page) {
    List<Page> all = new ArrayList<>(pages);
    all.add(page);
    return with(all, layout);
  }

  /** The same with an item in the place of the one of its id. */
  public Questionnaire with(Item item) {
    List<Page> all =
        pages.stream()
            .map(
                page ->
                    new Page(
                        page.id(),
                        page.title(),
                        page.when(),
                        page.items().stream()
                            .map(each -> each.id().equals(item.id()) ? item : each)
                            .toList()))
            .toList();
    return with(all, layout);
  }

  /** The same for answers that stand in a file in another way. */
  public Questionnaire in(Layout file) {
    return with(pages, file);
  }

  private Questionnaire with(List<Page> all, Layout file) {
    return new Questionnaire(
        id,
        version,
        sha256,
        languages,
        title,
        introduction,
        consent,
        paging,
        audience,
        all,
        scales,
        design,
        file,
        instruments,
        help);
  }

  /** All of them, page by page. */
  public Stream<Item> items() {
    return pages.stream().flatMap(page -> page.items().stream());
  }

  public Optional<Item> item(String id) {
    return items().filter(item -> item.id().equals(id)).findFirst();
  }

  /** Every variable of its items, then those that the design declares beside them. */
  public Codebook codebook() {
    List<Variable> variables = new ArrayList<>();
    List<VariableSet> sets = new ArrayList<>();
    items()
        .forEach(
            item -> {
              variables.addAll(item.variables());
              item.set().ifPresent(sets::add);
            });
    Set<String> asked = variables.stream().map(Variable::name).collect(Collectors.toSet());
    design.variables(languages).stream()
        .filter(variable -> !asked.contains(variable.name()))
        .forEach(variables::add);
    return new Codebook(variables, sets, sensitivities(), routes(), refusals(), scales);
  }

  private Map<String, Wording> refusals() {
    Map<String, Wording> all = new LinkedHashMap<>();
    items()
        .forEach(
            item -> {
              Wording refusal = item.ask().refusal();
              if (refusal != null) {
                item.variables().forEach(v -> all.put(v.name(), refusal));
              }
            });
    return all;
  }

  private Map<String, Set<String>> routes() {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    for (Page page : pages) {
      for (Item item : page.items()) {
        Set<String> of = new TreeSet<>(page.when().variables());
        of.addAll(item.ask().when().variables());
        if (!of.isEmpty()) {
          all.put(item.id(), of);
          item.variables().forEach(v -> all.put(v.name(), of));
        }
      }
    }
    for (Scale scale : scales) {
      Set<String> of = all.get(scale.items().getFirst());
      if (of != null) {
        all.put(scale.id(), of);
      }
    }
    return all;
  }

  /** A scale is as sensitive as the most sensitive of its items. */
  private Map<String, Sensitivity> sensitivities() {
    Map<String, Sensitivity> all = new LinkedHashMap<>();
    items()
        .filter(item -> item.ask().sensitivity() != Sensitivity.ORDINARY)
        .forEach(
            item -> {
              all.put(item.id(), item.ask().sensitivity());
              item.variables().forEach(v -> all.put(v.name(), item.ask().sensitivity()));
            });
    for (Scale scale : scales) {
      scale.items().stream()
          .map(item -> all.getOrDefault(item, Sensitivity.ORDINARY))
          .max(Comparator.naturalOrder())
          .filter(most -> most != Sensitivity.ORDINARY)
          .ifPresent(most -> all.put(scale.id(), most));
    }
    return all;
  }
}
