package org.soundings.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** What /openapi says of every route, and of every example. */
public class ApiDescription implements OASFilter {
  private static final Jsonb JSON = JsonbBuilder.create();
  private static final String PROBLEMS = "#/components/schemas/ProblemsReply";

  /** Every route can refuse, with problems. */
  @Override
  public Operation filterOperation(Operation operation) {
    APIResponses responses = operation.getResponses();
    responses.addAPIResponse(APIResponses.DEFAULT, refused());
    return operation;
  }

  private static APIResponse refused() {
    return OASFactory.createAPIResponse()
        .description("What is wrong, and what to do")
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "application/json",
                    OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEMS))));
  }

  /** An example that was written as JSON is JSON, and no limit is one that nobody set. */
  @Override
  public Schema filterSchema(Schema schema) {
    if (schema.getMaxProperties() != null && schema.getMaxProperties() == 0) {
      schema.setMaxProperties(null);
    }
    if (schema.getExample() instanceof String text && text.startsWith("{")) {
      try {
        schema.setExample(JSON.fromJson(text, Map.class));
      } catch (JsonbException words) {
        return schema;
      }
    }
    return schema;
  }
}
