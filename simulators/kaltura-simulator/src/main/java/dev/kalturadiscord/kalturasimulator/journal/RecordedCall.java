package dev.kalturadiscord.kalturasimulator.journal;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A call as it came in and what became of it; KS and secrets are masked.
 *
 * @param sequence counts up from 1 in the order in which calls were done
 * @param service null for a KAF call
 * @param action null for a KAF call
 * @param path null for an api_v3 call
 * @param ksUserId the user of the call's KS; null without a readable KS
 * @param ksType USER or ADMIN; null without a readable KS
 * @param result null when the call failed
 * @param errorCode null when the call succeeded
 * @param fault the fault that was applied, as it is named in the control interface; else null
 */
public record RecordedCall(
    long sequence,
    @Nullable String service,
    @Nullable String action,
    @Nullable String path,
    JsonNode parameters,
    @Nullable String ksUserId,
    @Nullable String ksType,
    @Nullable JsonNode result,
    @Nullable String errorCode,
    @Nullable String fault) {}
