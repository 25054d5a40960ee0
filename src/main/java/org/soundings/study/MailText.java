package org.soundings.study;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.soundings.invitation.MailKind;
import org.soundings.phrase.PhraseBundle;
import org.soundings.questionnaire.Wording;
import org.soundings.questionnaire.file.Entry;

/**
 * What a mail says, before it is somebody's. {@code {title}}, {@code {asker}}, {@code {closes}},
 * {@code {link}} and {@code {promise}} stand for what the study says; a paragraph of the text with
 * one that it does not say is left out.
 */
record MailText(Wording subject, Wording text) {
  static final String LINK = "link";
  private static final String BUNDLE = "org.soundings.mail.mail";
  private static final Pattern NAME = Pattern.compile("\\{([^{}\\n]*)}");
  private static final List<String> NAMES = List.of("title", "asker", "closes", LINK, "promise");

  /** The texts of a study's file, under {@code mail}; none where it has none. */
  static Map<MailKind, MailText> read(Entry mail) {
    Map<MailKind, MailText> texts = new EnumMap<>(MailKind.class);
    mail.find("invitation").ifPresent(entry -> texts.put(MailKind.INVITATION, text(entry)));
    mail.find("reminder").ifPresent(entry -> texts.put(MailKind.REMINDER, text(entry)));
    return texts;
  }

  private static MailText text(Entry entry) {
    Entry subject = entry.need("subject");
    Entry text = entry.need("text");
    MailText read = new MailText(subject.wording(), text.wording());
    note(subject, read.subject());
    note(text, read.text());
    if (read.text().byLanguage().values().stream()
        .anyMatch(words -> !words.contains("{" + LINK + "}"))) {
      text.note(StudyProblem.MAIL_WITHOUT_LINK);
    }
    return read;
  }

  private static void note(Entry entry, Wording wording) {
    for (String words : wording.byLanguage().values()) {
      Matcher name = NAME.matcher(words);
      while (name.find()) {
        if (!NAMES.contains(name.group(1))) {
          entry.note(
              StudyProblem.MAIL_PLACEHOLDER,
              name.group(),
              NAMES.stream().map(known -> "{" + known + "}").collect(Collectors.joining(", ")));
        }
      }
    }
  }

  /** What is sent where a study says nothing else, in a language; English where it has none. */
  static MailText standard(MailKind kind, String language) {
    PhraseBundle phrases = PhraseBundle.of(BUNDLE, language);
    String name = kind.name().toLowerCase(Locale.ROOT);
    return new MailText(
        Wording.of(language, phrases.pattern(name + ".subject")),
        Wording.of(language, phrases.pattern(name + ".text")));
  }

  /** The subject in a language. */
  String subject(String language, Map<String, String> values) {
    return filled(subject.in(language), values);
  }

  /** The text in a language, without the paragraphs that say what is not known. */
  String text(String language, Map<String, String> values) {
    return Arrays.stream(text.in(language).strip().split("\\R(?:[ \\t]*\\R)+"))
        .filter(
            paragraph ->
                NAME.matcher(paragraph).results().allMatch(r -> values.containsKey(r.group(1))))
        .map(paragraph -> filled(paragraph, values))
        .collect(Collectors.joining("\n\n"));
  }

  /** In one pass, so that nothing that is put in is read as a name. */
  private static String filled(String words, Map<String, String> values) {
    return NAME.matcher(words)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }
}
