package org.soundings.store.answer;

import org.soundings.response.Response;
import org.soundings.store.wave.WaveId;

/**
 * A finished response on its way in.
 *
 * @param key what makes it one: whatever comes with the same key is the same submission (A6)
 * @param questionnaire hash of the version that was answered
 */
public record Submission(RespondentKey key, WaveId wave, String questionnaire, Response response) {}
