package dev.kalturadiscord.kalturasimulator.notification;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notification ready to be sent.
 *
 * @param jobId the same for all attempts
 * @param body empty for GET, which has it in the URL
 * @param timeoutSeconds how long the receiver may take; null for the default
 */
record WebhookRequest(
    long jobId,
    long templateId,
    String templateName,
    String entryId,
    String method,
    String url,
    Map<String, String> headers,
    String body,
    @Nullable Integer timeoutSeconds) {}
