SELECT '<html></html>';
