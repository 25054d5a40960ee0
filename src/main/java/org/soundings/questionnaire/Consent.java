package org.soundings.questionnaire;

/** What a respondent agrees to before the first question (R15). */
public record Consent(Wording text, Wording agree) {}
