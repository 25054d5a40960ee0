package org.soundings.questionnaire.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Consent;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.check.Places;

/** The top of a questionnaire's file and of its instruments; one reader reads one questionnaire. */
final class QuestionnaireReader {
  private final Path path;
  private final Problems problems;
  private final Places places;
  private final PageReader pageReader;
  private final List<Entry> files = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private final List<Scale> scales = new ArrayList<>();
  private boolean allOpened = true;

  QuestionnaireReader(Path path, Problems problems) {
    this.path = path;
    this.problems = problems;
    this.places = new Places(Place.of(path.toString()));
    this.pageReader = new PageReader(places);
  }

  Questionnaire read() {
    Entry root = opened(YamlFile.read(path, problems));
    List<String> languages = Languages.declared(root);
    root.file().speak(languages, languages);
    root.need("pages").list().forEach(this::pageOrInstrument);
    scales(root, null, null);
    Questionnaire questionnaire =
        new Questionnaire(
            root.need("questionnaire").name(),
            root.need("version").text(),
            ContentHash.of(files),
            languages,
            root.need("title").wording(),
            root.find("introduction").map(Entry::wording).orElse(null),
            root.find("consent").map(this::consent).orElse(null),
            root.find("paging").map(p -> p.choice(Paging.class)).orElse(Paging.ONE_PER_PAGE),
            root.find("policy").map(p -> p.choice(Audience.class)).orElse(Audience.RESEARCH),
            pages,
            scales,
            root.find("design").map(DataReader::design).orElse(Design.NONE),
            root.find("data").map(DataReader::layout).orElse(Layout.PLAIN));
    files.forEach(Entry::finish);
    return questionnaire;
  }

  /** Whether every item could be read, so that nothing is called unknown that was only broken. */
  boolean complete() {
    return allOpened && pageReader.complete();
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
    Entry text = entry.need("text");
    return new Consent(places.mark(text.wording(), text.place()), entry.need("agree").wording());
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
    if (!root.hasKeys()) {
      return;
    }
    root.file().speak(Languages.declared(root), files.getFirst().file().wanted());
    root.need("instrument").name();
    root.find("version").ifPresent(Entry::text);
    root.find("title").ifPresent(Entry::wording);
    String source = root.need("source").text();
    String licence = root.need("licence").text();
    root.find("pages")
        .ifPresent(list -> list.list().forEach(page -> pages.add(pageReader.page(page, when))));
    scales(root, source, licence);
  }

  private void scales(Entry root, @Nullable String source, @Nullable String licence) {
    ScaleReader reader = new ScaleReader(places, source, licence);
    root.find("scales")
        .ifPresent(all -> all.map().forEach((id, scale) -> scales.add(reader.read(id, scale))));
  }
}
