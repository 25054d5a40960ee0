package org.soundings.questionnaire.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Consent;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;

/** The top of a questionnaire's file and of its instruments; one reader reads one questionnaire. */
final class QuestionnaireReader {
  private final Path path;
  private final Problems problems;
  private final Places places;
  private final PageReader pageReader;
  private final List<Entry> files = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private boolean allOpened = true;

  QuestionnaireReader(Path path, Problems problems) {
    this.path = path;
    this.problems = problems;
    this.places = new Places(Place.of(path.toString()));
    this.pageReader = new PageReader(places);
  }

  /** The questionnaire; of an instrument's file, one that asks no more than the instrument. */
  Questionnaire read() {
    Entry root = opened(YamlFile.read(path, problems));
    List<String> languages = Languages.declared(root);
    root.file().speak(languages, languages);
    Questionnaire read =
        isInstrument(root) ? instrument(root, languages) : questionnaire(root, languages);
    files.forEach(Entry::finish);
    return read;
  }

  private Questionnaire questionnaire(Entry root, List<String> languages) {
    root.need("pages").list().forEach(this::pageOrInstrument);
    allOpened &= root.keys().contains("pages");
    return new Questionnaire(
        root.need("questionnaire").name(),
        root.need("version").text(),
        ContentHash.of(files),
        languages,
        root.need("title").wording(places),
        root.find("introduction").map(e -> e.wording(places)).orElse(null),
        root.find("consent").map(this::consent).orElse(null),
        root.find("paging").map(p -> p.choice(Paging.class)).orElse(Paging.ONE_PER_PAGE),
        root.find("policy").map(p -> p.choice(Audience.class)).orElse(Audience.RESEARCH),
        pages,
        scales(),
        root.find("design").filter(Entry::needKeys).map(DataReader::design).orElse(Design.NONE),
        root.find("data")
            .filter(Entry::needKeys)
            .map(new DataReader(places)::layout)
            .orElse(Layout.PLAIN));
  }

  private Questionnaire instrument(Entry root, List<String> languages) {
    instrumentPages(root, Condition.ALWAYS);
    allOpened &= root.keys().contains("pages");
    return new Questionnaire(
        root.need("instrument").name(),
        root.need("version").text(),
        ContentHash.of(files),
        languages,
        root.need("title").wording(places),
        null,
        null,
        Paging.ONE_PER_PAGE,
        Audience.RESEARCH,
        pages,
        scales(),
        Design.NONE,
        Layout.PLAIN);
  }

  /** Whether it is an instrument's file that was read, which asks nobody by itself. */
  boolean isInstrument() {
    return isInstrument(files.getFirst());
  }

  private static boolean isInstrument(Entry file) {
    return file.keys().contains("instrument");
  }

  /** Whether every item could be read, so that nothing is called unknown that was only broken. */
  boolean complete() {
    return allOpened && pageReader.complete();
  }

  /** The questionnaire's file, then its instruments', as far as they were read. */
  List<Entry> files() {
    return List.copyOf(files);
  }

  Places places() {
    return places;
  }

  private Entry opened(Entry root) {
    files.add(root);
    allOpened &= root.hasKeys();
    return root;
  }

  private Consent consent(Entry entry) {
    return new Consent(entry.need("text").wording(places), entry.need("agree").wording(places));
  }

  private void pageOrInstrument(Entry entry) {
    if (entry.keys().contains("include")) {
      include(entry);
    } else {
      pages.add(pageReader.page(entry, Condition.ALWAYS));
    }
  }

  private void include(Entry entry) {
    Condition when = pageReader.when(entry);
    Entry root = opened(Instruments.open(path, entry.need("include"), problems));
    if (root.hasKeys()) {
      root.file().speak(Languages.declared(root), files.getFirst().file().wanted());
      root.need("instrument").name();
      root.need("version").text();
      root.need("title").wording();
      instrumentPages(root, when);
    }
  }

  private void instrumentPages(Entry root, Condition when) {
    root.need("source").text();
    root.need("licence").text();
    root.find("pages")
        .ifPresent(list -> list.list().forEach(page -> pages.add(pageReader.page(page, when))));
  }

  /** The scales of every file, once all items are known. */
  private List<Scale> scales() {
    List<Item> items = pages.stream().flatMap(page -> page.items().stream()).toList();
    ScaleReader reader = new ScaleReader(places, items);
    List<Scale> scales = new ArrayList<>();
    for (Entry file : files) {
      String source = isInstrument(file) ? file.need("source").text() : null;
      String licence = isInstrument(file) ? file.need("licence").text() : null;
      file.find("scales")
          .map(Entry::map)
          .orElse(Map.of())
          .forEach((id, scale) -> scales.add(reader.read(id, scale, source, licence)));
    }
    return scales;
  }
}
