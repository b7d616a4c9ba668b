package dev.kalturadiscord.server.delivery;

import dev.kalturadiscord.api.DeliveriesApi;
import dev.kalturadiscord.api.model.DeliveryList;
import dev.kalturadiscord.api.model.DeliveryReport;
import dev.kalturadiscord.api.model.DeliveryWish;
import dev.kalturadiscord.server.permission.Caller;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Deliveries over HTTP: maps, decides nothing. */
@Singleton
public final class DeliveriesResource implements DeliveriesApi {

  private static final int USUAL_LIMIT = 10;

  private final LeaseDeliveries leaseDeliveries;
  private final AcknowledgeDelivery acknowledgeDelivery;
  private final DeliveryMapper mapper;

  @Context private SecurityContext security;

  @Inject
  DeliveriesResource(
      LeaseDeliveries leaseDeliveries,
      AcknowledgeDelivery acknowledgeDelivery,
      DeliveryMapper mapper) {
    this.leaseDeliveries = leaseDeliveries;
    this.acknowledgeDelivery = acknowledgeDelivery;
    this.mapper = mapper;
  }

  @Override
  public Response leaseDeliveries(DeliveryWish wish) {
    List<LeaseDeliveries.Leased> leased =
        leaseDeliveries.lease(
            Caller.of(security),
            Objects.requireNonNullElse(wish.getLimit(), USUAL_LIMIT),
            Duration.ofSeconds(Objects.requireNonNullElse(wish.getWaitSeconds(), 0)));
    return Response.ok(new DeliveryList().items(leased.stream().map(mapper::map).toList())).build();
  }

  @Override
  public Response acknowledgeDelivery(String deliveryId, DeliveryReport report) {
    acknowledgeDelivery.acknowledge(Caller.of(security), deliveryId, DeliveryMapper.map(report));
    return Response.noContent().build();
  }
}
