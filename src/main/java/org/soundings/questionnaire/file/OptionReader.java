package org.soundings.questionnaire.file;

import java.util.ArrayList;
import java.util.List;
import org.soundings.questionnaire.Band;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.Statement;

/** What an item offers: options, the statements and the scale of a grid, bands. */
final class OptionReader {
  private final Places places;

  OptionReader(Places places) {
    this.places = places;
  }

  List<Category> options(Entry item) {
    return scale(item.need("options"));
  }

  /** Lines {@code code: label} or {@code code: {label, role, pinned}}. */
  List<Category> scale(Entry entry) {
    List<Category> read = new ArrayList<>();
    entry.map().forEach((code, option) -> read.add(option(code.strip(), option)));
    return read;
  }

  List<Statement> statements(Entry entry) {
    List<Statement> read = new ArrayList<>();
    entry
        .map()
        .forEach(
            (id, text) ->
                read.add(
                    places.mark(new Statement(id.strip(), text.wording(places)), text.place())));
    return read;
  }

  /** The item's or scale's bands, none where it has none. */
  List<Band> bands(Entry owner) {
    List<Band> read = new ArrayList<>();
    owner
        .find("bands")
        .ifPresent(
            bands -> bands.map().forEach((code, band) -> read.add(band(code.strip(), band))));
    return read;
  }

  static double from(Entry entry) {
    return entry.find("from").map(Entry::number).orElse(Double.NEGATIVE_INFINITY);
  }

  static double to(Entry entry) {
    return entry.find("to").map(Entry::number).orElse(Double.POSITIVE_INFINITY);
  }

  private Category option(String code, Entry entry) {
    if (!entry.hasKeys() || entry.isTranslated()) {
      return places.mark(Category.plain(code, entry.wording(places)), entry.place());
    }
    Category.Role role =
        entry.find("role").map(r -> r.choice(Category.Role.class)).orElse(Category.Role.PLAIN);
    boolean pinned = entry.find("pinned").map(Entry::flag).orElse(role != Category.Role.PLAIN);
    return places.mark(
        new Category(code, entry.need("label").wording(places), role, pinned), entry.place());
  }

  private Band band(String code, Entry entry) {
    return places.mark(
        new Band(code, entry.need("label").wording(places), from(entry), to(entry)), entry.place());
  }
}
