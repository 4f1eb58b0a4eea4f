package jp.shikaku.consent.ledger;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.DataSource;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A data source for one thread that goes on using the connection it closes, as every vendor's pool does. */
final class KeptConnection {

    private KeptConnection() {}

    static DataSource to(String url) throws SQLException {
        PGConnectionPoolDataSource pool = new PGConnectionPoolDataSource();
        pool.setUrl(url);
        PooledConnection kept = pool.getPooledConnection();
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return kept.getConnection();
            }
            throw new UnsupportedOperationException(method.getName());
        };
        return (DataSource) Proxy.newProxyInstance(
                KeptConnection.class.getClassLoader(), new Class<?>[] {DataSource.class}, handler);
    }
}
