"""Everything that crosses the network, and the replica of the catalog it leaves behind."""
