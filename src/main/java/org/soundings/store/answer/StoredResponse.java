package org.soundings.store.answer;

import org.soundings.response.Response;

/**
 * A response as it is read back: without its key and without its day.
 *
 * @param questionnaire hash of the version that was answered
 */
public record StoredResponse(String questionnaire, Response response) {}
